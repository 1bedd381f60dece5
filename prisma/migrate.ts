import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { Logger, runMigrations } from 'graphile-worker'
import { Client } from 'pg'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const filters = { externalTables: [] as string[], externalEnums: [] as string[] }

/** Applies what is missing, the tables of the jobs too, and returns the names of what was applied. Two at once wait for each other. */
export async function migrate(url: string): Promise<string[]> {
  const lock = new Client({ connectionString: url, application_name: 'viewpoints:migrate' })
  await lock.connect()
  try {
    await lock.query(`select pg_advisory_lock(hashtext('viewpoints:migrate'))`)
    const migrationsList = await migrations()
    const { appliedMigrationNames } = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }))
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
    return appliedMigrationNames
  } finally {
    await lock.end()
  }
}

/** The SQL that leads from one schema to the other ('' for an empty database). The url's database is only connected to. */
export async function difference(url: string, from: string, to: string): Promise<string> {
  const datamodel = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const start = from ? datamodel(from) : { tag: 'empty' as const }
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({ from: start, to: datamodel(to), script: true, exitCode: null, filters }),
  )
  return stdout ?? ''
}

async function migrations(): Promise<MigrationList> {
  const baseDir = here('./migrations')
  const folders = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const read = async (path: string) => {
    const content = await readFile(`${baseDir}/${path}/migration.sql`, 'utf8')
    return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } } }
  }
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(`${baseDir}/migration_lock.toml`, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      folders
        .map((folder) => folder.name)
        .sort()
        .map(read),
    ),
  }
}

/** The engine `prisma migrate` runs on, as WebAssembly: it needs no download, and keeps the same `_prisma_migrations`. */
async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const factory = new WholeScripts({ connectionString: url, max: 2, allowExitOnIdle: true })
  const { SchemaEngine } = await loadedEngine()
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.close()
  }
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>

/** The adapter cuts a migration at every semicolon, also inside a function's body. Sent whole, it is one transaction too. */
class WholeScripts extends PrismaPg {
  private opened: Connection[] = []

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script)
    }
    this.opened.push(connection)
    return connection
  }

  async close() {
    await Promise.allSettled(this.opened.map((connection) => connection.dispose()))
  }
}

type Library = typeof import('@prisma/schema-engine-wasm')
let library: Promise<Library> | undefined

/** Once a process: a second copy would share the first one's glue. */
function loadedEngine(): Promise<Library> {
  if (!library) library = loadEngine()
  return library
}

/** The package's own entry imports a .wasm file, which Node 20 cannot: its two halves are joined by hand. */
async function loadEngine(): Promise<Library> {
  // Where the engine leaves the words of a panic before it stops.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } })
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import(pathToFileURL(path).href)
  const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/js$/, 'wasm')), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}
