import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Where these programs are; installed from Debian where that can be done. Throws with what to do where it cannot. */
export function needed(...programs: ('nginx' | 'wrk')[]) {
  const missing = programs.filter((name) => !isThere(name))
  if (missing.length === 0) return
  const packages = missing.map((name) => ({ nginx: 'nginx-light', wrk: 'wrk' })[name])
  console.log(`• installing ${packages.join(' and ')} from Debian`)
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' })
  } catch {
    throw new Error(
      `This bench needs ${missing.join(' and ')}: install ${packages.join(' and ')}, as with: sudo apt-get install ${packages.join(' ')}`,
    )
  }
}

const isThere = (name: string) => spawnSync(name, ['-v']).error === undefined

/** nginx with this configuration, in this folder. Returns how to end it. Throws what nginx says when it does not start. */
export async function startNginx(folder: string, port: number, configuration: string) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration)
  const child = spawn('nginx', ['-p', folder, '-c', file, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`)
    await pause(20)
  }
  return async () => {
    const ended = once(child, 'exit')
    child.kill('SIGQUIT')
    await ended
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const there = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
  socket.destroy()
  return there
}

/** The yardstick: files as they are, compressed before, from a disk that is in memory, with all that makes nginx quick. */
export const yardstick = (folder: string, port: number) => `
worker_processes auto;
pid "${folder}/nginx.pid";
error_log "${folder}/error.log";
events { worker_connections 2048; }
http {
  access_log off;
  types { text/html html; }
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=1000 inactive=60s;
  open_file_cache_valid 60s;
  client_body_temp_path "${folder}/body";
  proxy_temp_path "${folder}/proxy";
  fastcgi_temp_path "${folder}/fastcgi";
  uwsgi_temp_path "${folder}/uwsgi";
  scgi_temp_path "${folder}/scgi";
  server {
    listen 127.0.0.1:${port};
    root "${folder}";
    gzip_static on;
  }
}
`
