// Every command of package.json starts here: `node bin/run.mjs NAME`. Plain JavaScript on Node alone, because on a fresh
// clone nothing is installed yet. It sees to that, then hands over to bin/NAME.ts.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Viewpoints needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

process.chdir(root)
const stamp = `${root}node_modules/.installed-from`
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('• installing packages (npm ci, a minute or two the first time)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  try {
    execFileSync(npm, ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  } catch {
    console.error('npm ci failed: its message is above. Nothing was started.')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

const { register } = await import('tsx/esm/api')
register()
await import(`./${process.argv[2]}.ts`)
