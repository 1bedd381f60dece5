import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Plugin } from 'esbuild'

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
    plugins: [measuring],
    // What is CommonJS asks for Node's own parts by this.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
}

/** What every process measures and logs with goes into the programs' own files: seven megabytes less for each than as a hundred files of packages. */
const measuring: Plugin = {
  name: 'measuring',
  setup({ onResolve }) {
    const names = [
      ...['prom-client', 'tdigest', 'bintrees', '@opentelemetry/api', 'pino', 'pino-std-serializers', 'sonic-boom', 'atomic-sleep'],
      ...['on-exit-leak-free', 'quick-format-unescaped', 'safe-stable-stringify', 'process-warning', '@pinojs/redact', 'real-require'],
      'thread-stream',
    ]
    onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path, resolveDir, kind }) =>
      // What is loaded later is loaded only where it is wanted.
      kind === 'dynamic-import' ? null : { path: createRequire(join(resolveDir, 'here.js')).resolve(path) },
    )
  },
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
