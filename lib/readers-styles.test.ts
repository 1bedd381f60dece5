import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// The styles of readers' pages are made from what app/globals.css names, so that the desk's are not among them: it has to name
// all that readers are shown, and nothing else.

const root = fileURLToPath(new URL('..', import.meta.url))
const isCode = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts')
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isCode(entry.name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))

const text = (path: string) => readFileSync(join(root, path), 'utf8')

/** The files of ours that one imports. */
function importsOf(path: string): string[] {
  const named = [...text(path).matchAll(/(?:from|import)\s*\(?\s*'([@.][^']*)'/g)].map(([, to = '']) => to)
  return named.flatMap((to) => {
    const file = to.startsWith('@/') ? to.slice(2) : join(dirname(path), to)
    return [file, `${file}.ts`, `${file}.tsx`].filter((one) => isCode(one) && existsSync(join(root, one))).slice(0, 1)
  })
}

function shownToReaders(): string[] {
  const files = new Set([...below('app/(site)'), 'app/layout.tsx', 'app/error.tsx', 'app/global-error.tsx', 'app/not-found.tsx'])
  for (const path of files) for (const to of importsOf(path)) files.add(to)
  return [...files].filter((path) => path.endsWith('.tsx'))
}

const shown = shownToReaders()
const named = [...text('app/globals.css').matchAll(/^@source "(.*)";$/gm)].map(([, path = '']) => join('app', path))
const covers = (source: string) => (path: string) => path === source || path.startsWith(`${source}/`)

test('the readers’ styles are made from all that readers are shown', () => {
  expect(shown.filter((path) => !named.some((source) => covers(source)(path)))).toEqual([])
})

test('and from no place of which they are shown nothing', () => {
  expect(named.filter((source) => !shown.some(covers(source)))).toEqual([])
})
