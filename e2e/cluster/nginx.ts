import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

interface Settings {
  folder: string
  port: number
  sites: number[]
  token: string
}

/** What to do where nginx is missing; '' where it is there. */
export const nginxFault = () =>
  spawnSync('nginx', ['-v']).error ? 'nginx is not on this machine. Install it, on Debian: apt-get install nginx-light' : ''

/** nginx by deploy/nginx.conf, with what it says to SET set. */
export async function startNginx(settings: Settings) {
  const file = join(settings.folder, 'nginx.conf')
  writeFileSync(file, filled(readFileSync('deploy/nginx.conf', 'utf8'), settings))
  const child = spawn('nginx', ['-c', file, '-g', 'daemon off;'], { stdio: ['ignore', 'inherit', 'inherit'] })
  while (!(await listens(settings.port))) {
    if (child.exitCode !== null) throw new Error('nginx did not start: its message is above.')
    await pause(50)
  }
  return async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

function filled(conf: string, { folder, port, sites, token }: Settings): string {
  const servers = (rest: string) => sites.map((site) => `server 127.0.0.1:${site} ${rest};`).join('\n        ')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/nginx-${kind};`)
  const changes: [string | RegExp, string][] = [
    // Who is root starts it as root: the folder is root's.
    ['user www-data;', process.getuid?.() === 0 ? 'user root;' : ''],
    [/server 10\.0\.0\.11:3000 (max_fails=3.*);\n.*10\.0\.0\.12.*/, servers('$1')],
    [/server 10\.0\.0\.11:3000 (max_fails=0.*);\n.*10\.0\.0\.12.*/, servers('$1')],
    ['listen 80 ', `listen 127.0.0.1:${port} `],
    ['# "CACHE_TOKEN" 1;', `"${token}" 1;`],
    ['/run/nginx.pid', `${folder}/nginx.pid`],
    ['/var/log/nginx/error.log', `${folder}/nginx-error.log`],
    ['/var/log/nginx/access.log', `${folder}/nginx-access.log`],
    ['/var/cache/nginx/viewpoints', `${folder}/nginx-cache`],
    ['http {', `http {\n    ${temporary.join('\n    ')}`],
  ]
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`deploy/nginx.conf has no ${from} any more.`)
    return changed
  }, conf)
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}
