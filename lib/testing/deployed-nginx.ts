import { readFileSync } from 'node:fs'

interface Settings {
  folder: string
  port: number
  /** The ports of the sites behind it, on this machine. */
  sites: number[]
  token: string
}

/** deploy/nginx.conf, with what it says to SET set. Throws where something of it is not found any more. */
export function deployedNginx({ folder, port, sites, token }: Settings): string {
  const servers = (rest: string) => sites.map((site) => `server 127.0.0.1:${site} ${rest};`).join('\n        ')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path "${folder}/${kind}";`)
  const changes: [string | RegExp, string][] = [
    // Who is root starts it as root: the folder is root's.
    ['user www-data;', process.getuid?.() === 0 ? 'user root;' : ''],
    [/server 10\.0\.0\.11:3000 (max_fails=3.*);\n.*10\.0\.0\.12.*/, servers('$1')],
    [/server 10\.0\.0\.11:3000 (max_fails=0.*);\n.*10\.0\.0\.12.*/, servers('$1')],
    ['listen 80 ', `listen 127.0.0.1:${port} `],
    ['# "CACHE_TOKEN" 1;', `"${token}" 1;`],
    ['/run/nginx.pid', `"${folder}/nginx.pid"`],
    ['/var/log/nginx/error.log', `"${folder}/error.log"`],
    ['/var/log/nginx/access.log', `"${folder}/access.log"`],
    ['/var/cache/nginx/viewpoints', `"${folder}/cache"`],
    ['http {', `http {\n    ${temporary.join('\n    ')}`],
  ]
  return changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, to)
      if (changed === text) throw new Error(`deploy/nginx.conf has no ${from} any more.`)
      return changed
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  )
}
