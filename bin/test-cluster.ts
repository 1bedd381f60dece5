import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { needed } from '@/bench/nginx'
import { buildIfOlder, generateClient } from '@/lib/machine/build'
import { counted, unitCount } from '@/lib/testing/counts'

// npm run test:cluster: nginx, two sites, one PostgreSQL and its replica, on this machine. It ends what it starts.

try {
  needed('nginx')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(2)
}
mkdirSync('test-results', { recursive: true })
await generateClient()
await buildIfOlder((line) => console.log(`• ${line}`))
const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/cluster/suite.ts', ...process.argv.slice(3)],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
const [code] = await once(child, 'exit')
const { lines, ok } = counted([unitCount(code === 0)])
console.log(`\n${lines.join('\n')}`)
process.exit(ok ? 0 : 1)
