import { setTimeout as pause } from 'node:timers/promises'

/** So many who ask, each again and again, until it is stopped. Returns how often it was done, and what was not done as it should. */
export function keepAsking(many: number, ask: () => Promise<unknown>) {
  let going = true
  let done = 0
  const failed: string[] = []
  const one = async () => {
    while (going) {
      try {
        const answer = await ask()
        if (answer instanceof Response) {
          await answer.arrayBuffer()
          if (answer.status >= 400) throw new Error(`${answer.status} ${answer.url}`)
        }
        done++
      } catch (error) {
        failed.push(`${new Date().toISOString()} ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : error}`)
      }
      await pause(5)
    }
  }
  const all = Array.from({ length: many }, one)
  const stop = async () => {
    going = false
    await Promise.all(all)
    return { done, failed }
  }
  return { stop }
}
