import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const sources = [
  'app',
  'bin/front.ts',
  'bin/worker.ts',
  'components',
  'lib',
  'prisma/schema.prisma',
  'prisma/client',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
]
const stamp = '.next/built-from'
/** Where the programs of bin/ are that run beside the site, each in one file: that starts at once and needs no compiler in memory. */
export const programs = '.next/programs'

/** Writes prisma/client when prisma/schema.prisma is not the one it was made from. */
export async function generateClient() {
  const wanted = await digest(['prisma/schema.prisma', 'package-lock.json'])
  const mark = 'prisma/client/made-from'
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return
  await node('node_modules/prisma/build/index.js', 'generate')
  await writeFile(mark, wanted)
}

/** Builds the site when a source differs from the build's. Returns whether it did. */
export async function buildIfOlder(say: (line: string) => void): Promise<boolean> {
  const wanted = await digest(sources)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return false
  say('building the site (half a minute)')
  await node('node_modules/next/dist/bin/next', 'build')
  await bundlePrograms()
  await writeFile(stamp, wanted)
  return true
}

/** Writes the programs that `npm start` and `npm run dev` run beside Next. */
export async function bundlePrograms() {
  const { build } = await import('esbuild')
  await rm(programs, { recursive: true, force: true })
  await build({
    entryPoints: ['bin/front.ts', 'bin/worker.ts'],
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
}

/** Runs a package's command with this Node; its output is shown when it fails. */
async function node(...args: string[]) {
  try {
    await run(process.execPath, args, {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 2 ** 20,
    })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}

async function digest(paths: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(paths.map(filesBelow))).flat().sort()) {
    if (!file.endsWith('.test.ts') && !file.endsWith('made-from')) hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return [path]
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
