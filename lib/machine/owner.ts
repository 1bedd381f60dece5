import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Who PostgreSQL runs as: nothing special for an ordinary user, a system user where we are root (it refuses root). */
export interface Owner {
  uid?: number
  gid?: number
}

const systemUser = 'viewpoints'

function find(name: string): Owner | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** Returns the owner for the database's files and process; as root it makes the system user once. Throws where that is impossible. */
export function databaseOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const existing = find(systemUser) ?? find('postgres')
  if (existing) return existing
  try {
    execFileSync('useradd', ['--system', '--user-group', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', systemUser], {
      stdio: 'ignore',
    })
  } catch {
    // A machine without useradd still has nobody.
  }
  const owner = find(systemUser) ?? find('nobody')
  if (!owner) throw new Error('PostgreSQL refuses to run as root and no other user exists. Start as an ordinary user, or set DATABASE_URL.')
  return owner
}

/** True when the owner can walk to the path and read there. */
export function reaches(owner: Owner, path: string): boolean {
  if (owner.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', path], { ...owner, stdio: 'ignore', cwd: '/' }).status === 0
}
