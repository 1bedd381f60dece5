import { openNewsroom } from '@/lib/machine/newsroom'

try {
  const newsroom = await openNewsroom((line) => console.log(`• ${line}`))
  console.log(newsroom.greeting)
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (closing) return
      closing = true
      console.log('\n• closing')
      await newsroom.close()
      process.exit(0)
    })
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
