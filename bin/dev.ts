import { spawn } from 'node:child_process'
import { env } from '@/lib/env'
import { bundlePrograms } from '@/lib/machine/build'
import { openData, siteEnvironment } from '@/lib/machine/newsroom'
import { startWorker } from '@/lib/machine/program'

// The site with Next's own development server: changes show at once, and there is no cache in front.

const closers: (() => Promise<void>)[] = []
const say = (line: string) => console.log(`• ${line}`)
try {
  const { url, dataDir, accounts } = await openData(say, closers)
  for (const line of accounts) console.log(`  ${line}`)
  const environment = { ...(await siteEnvironment(url, dataDir)), NODE_ENV: 'development' as const }
  await bundlePrograms()
  closers.push((await startWorker(environment)).close)
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', String(env().PORT)], {
    env: environment,
    stdio: 'inherit',
  })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => next.kill('SIGINT'))
  next.once('exit', async (code) => {
    for (const close of closers) await close()
    process.exit(code ?? 0)
  })
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
