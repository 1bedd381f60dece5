import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNginx } from '@/bench/nginx'
import { freePort } from '@/lib/machine/ports'
import { deployedNginx } from '@/lib/testing/deployed-nginx'
import { startNewsroom } from '@/lib/testing/newsroom'
import { openPair } from './postgres'

/** Seconds by which the replica is late: longer than anybody waits for an approval. */
export const lag = 3

/** nginx before two sites, which share one PostgreSQL and its replica; on one machine, each with a folder and a port of its own. */
export async function openMachines() {
  // Walked through by PostgreSQL's own user.
  const folder = mkdtempSync(join(tmpdir(), 'viewpoints-cluster-'))
  const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const closer of closers.reverse()) await closer()
  }
  try {
    chmodSync(folder, 0o711)
    const { primary, replica } = await openPair(folder, lag)
    closers.push(primary.stop, replica.stop)
    const [port, ...ports] = await Promise.all([freePort(), freePort(), freePort()])
    const token = 'the-word-of-the-cluster-test'
    const shared = {
      DATABASE_URL: primary.url,
      DATABASE_REPLICA_URLS: replica.url,
      NEXTAUTH_SECRET: 'one secret for all sites of the cluster test',
      SITE_URL: `http://127.0.0.1:${port}`,
      HOST: '127.0.0.1',
      ...{ TRUST_PROXY: '1', DRAIN_SECONDS: '2', CACHE_URLS: `http://127.0.0.1:${port}`, CACHE_TOKEN: token },
      ...{ RATE_LIMIT_COMMENTS: 'off', RATE_LIMIT_SIGN_IN: 'off', SMTP_URL: '' },
    }
    const sites = ports.map((port, nth) => new Site({ ...shared, PORT: `${port}`, DATA_DIR: join(folder, `site-${nth}`) }))
    closers.push(() => Promise.all(sites.map((site) => site.signal('SIGTERM'))))
    // Both at once: one of them makes the tables and the demo, and the other waits for it.
    await Promise.all(sites.map((site) => site.open()))
    const before = join(folder, 'nginx')
    closers.push(await startNginx(before, port, deployedNginx({ folder: before, port, sites: ports, token })))
    const accounts = sites.flatMap(({ settings }) => linesOf(join(settings.DATA_DIR ?? '', 'demo-accounts.txt')))
    const [, email = '', word = ''] = accounts.find((line) => line.startsWith('moderator'))?.split(/\s+/) ?? []
    const [a, b] = sites as [Site, Site]
    return { nginx: shared.SITE_URL, a, b, primary, replica, moderator: { email, password: word }, close }
  } catch (error) {
    await close()
    throw error
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** One `npm start`. */
export class Site {
  #running: ReturnType<typeof startNewsroom> | undefined

  constructor(readonly settings: Record<string, string>) {}

  get url() {
    return `http://127.0.0.1:${this.settings.PORT}`
  }

  async open() {
    this.#running = startNewsroom(this.settings)
    await this.#running.open()
  }

  /** Sent to all of its processes, as when the machine's power goes, or to the first, as by a service manager. Returns when it has ended. */
  async signal(name: 'SIGKILL' | 'SIGTERM') {
    const running = this.#running
    this.#running = undefined
    if (!running?.pid) return
    if (running.gone()) return
    const ended = running.ended()
    process.kill(name === 'SIGKILL' ? -running.pid : running.pid, name)
    await ended
  }
}
