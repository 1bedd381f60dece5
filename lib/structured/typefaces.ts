import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwrapped } from './woff'

// The typefaces of share pictures: what draws them reads neither the pages' WOFF 2 nor variable fonts.

const folder = (name: string) => `node_modules/@fontsource/${name}/files`
const newsreader = ['latin', 'latin-ext', 'vietnamese'].map((part) => `${folder('newsreader')}/newsreader-${part}-600-normal.woff`)
const naskh = `${folder('noto-naskh-arabic')}/noto-naskh-arabic-arabic-600-normal.woff`

/** Newsreader, in the parts by which it comes. */
export const latinFiles = () => newsreader.map((path) => readFileSync(path))

/** As pango calls them. */
export const families = 'Noto Naskh Arabic SemiBold, Newsreader SemiBold'

let files: string[] | undefined

/** Both typefaces as plain files, in a folder of this process that ends with it. */
export function plainFiles(): string[] {
  if (files) return files
  const own = mkdtempSync(join(tmpdir(), 'viewpoints-type-'))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  files = [naskh, ...newsreader].map((path, nth) => {
    const file = join(own, `${nth}.ttf`)
    writeFileSync(file, unwrapped(readFileSync(path)))
    return file
  })
  return files
}
