import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Pace {
  perSecond: number
  /** Milliseconds. */
  p99: number
}

/** How quickly this address is answered to so many connections that each ask again at once, compressed. Throws where an answer is not what it should be. */
export async function pace(url: string, connections: number, seconds: number): Promise<Pace> {
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url]
  const { stdout } = await run('wrk', words)
  const perSecond = Number(/Requests\/sec: +([\d.]+)/.exec(stdout)?.[1])
  const [, p99 = '', unit = ''] = /99% +([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  if (!(perSecond > 0) || /Socket errors|Non-2xx/.test(stdout)) throw new Error(`${url} is not answered as it should be:\n${stdout}`)
  return { perSecond, p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? Number.NaN) }
}
