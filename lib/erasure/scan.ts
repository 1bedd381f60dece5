import type { Pool, PoolClient } from 'pg'
import type { Trace } from './traces'

// Every row of every table, read a few at a time from one state of the database. Which tables and columns there are is asked
// of PostgreSQL itself, so that one that was made tomorrow is searched too.

export interface Found {
  table: string
  column: string
  /** The row's primary key; its place in the table where it has none. */
  row: string
  traces: Trace[]
}

export interface Scanned {
  table: string
  rows: number
  found: Found[]
}

interface Column {
  name: string
  /** How its values are asked for. */
  sql: string
  bytes: boolean
  json: boolean
}

interface Table {
  /** With its schema, quoted. */
  name: string
  columns: Column[]
  key: string[]
}

/** Searches all tables and tells of each when it is done. */
export async function scan(pool: Pool, find: (text: string) => Trace[], tell: (table: Scanned) => void = () => {}): Promise<Scanned[]> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const all: Scanned[] = []
    for (const table of await tables(client)) {
      const scanned = await scanTable(client, table, find)
      tell(scanned)
      all.push(scanned)
    }
    await client.query('rollback')
    return all
  } finally {
    client.release()
  }
}

/** What a number, a time or a word of a fixed list cannot say. */
const silent = [
  'bool',
  'int2',
  'int4',
  'int8',
  'float4',
  'float8',
  'numeric',
  'date',
  'time',
  'timetz',
  'timestamp',
  'timestamptz',
  'interval',
]

interface ColumnRow {
  table: string
  column: string
  type: string
  array: boolean
  key: boolean
}

async function tables(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<ColumnRow & { silent: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as table, a.attname as column, t.typname as type, t.typcategory = 'A' as array,
       coalesce(a.attnum = any(i.indkey), false) as key, t.typtype = 'e' or t.typname = any($1) as silent
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_type t on t.oid = a.atttypid
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_t%'
     order by 1, a.attnum`,
    [silent],
  )
  const all = new Map<string, Table>()
  for (const { table, column, type, array, key, silent } of rows) {
    const known = all.get(table) ?? { name: table, columns: [], key: [] }
    all.set(table, known)
    if (key) known.key.push(quoted(column))
    if (!silent) known.columns.push(asked(column, type, array))
  }
  // What the planner remembers of the tables: some of their values.
  const statistics = ['most_common_vals', 'histogram_bounds', 'most_common_elems'].map((column) => asked(column, 'anyarray', false))
  const key = ['schemaname', 'tablename', 'attname']
  return [...all.values(), { name: 'pg_catalog.pg_stats', columns: statistics, key }]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function asked(column: string, type: string, array: boolean): Column {
  const name = quoted(column)
  const bytes = type === 'bytea'
  const json = array || type === 'json' || type === 'jsonb'
  return { name: column, sql: bytes ? name : array ? `to_jsonb(${name})::text` : `${name}::text`, bytes, json }
}

async function scanTable(client: PoolClient, { name, columns, key }: Table, find: (text: string) => Trace[]): Promise<Scanned> {
  const scanned: Scanned = { table: name, rows: 0, found: [] }
  const place = key.length ? key.map((column) => `${column}::text`) : ['ctid::text']
  const wanted = [`concat_ws(' ', ${place.join(', ')}) as "row key"`, ...columns.map(({ sql }, nth) => `${sql} as "value ${nth}"`)]
  await client.query(`declare every_row no scroll cursor for select ${wanted.join(', ')} from ${name}`)
  // A row with bytes may be large.
  const batch = columns.some(({ bytes }) => bytes) ? 5 : 500
  for (;;) {
    const { rows } = await client.query<Record<string, string | Buffer | null>>(`fetch ${batch} from every_row`)
    if (rows.length === 0) break
    scanned.rows += rows.length
    for (const row of rows)
      columns.forEach((column, nth) => {
        const traces = inValue(row[`value ${nth}`] ?? null, column, find)
        if (traces.length) scanned.found.push({ table: name, column: column.name, row: String(row['row key']), traces })
      })
  }
  await client.query('close every_row')
  return scanned
}

function inValue(value: string | Buffer | null, { json }: Column, find: (text: string) => Trace[]): Trace[] {
  if (value === null) return []
  const text = typeof value === 'string' ? value : value.toString('utf8')
  const parts = json || typeof value !== 'string' ? leaves(text) : [text]
  return [...new Set(parts.flatMap(find))]
}

/** The strings of a JSON text, keys too; the text itself where it is none. */
function leaves(text: string): string[] {
  try {
    const all: string[] = []
    const walk = (value: unknown) => {
      if (typeof value === 'string') all.push(value)
      else if (value && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) {
          if (!Array.isArray(value)) all.push(name)
          walk(inner)
        }
    }
    walk(JSON.parse(text))
    return all
  } catch {
    return [text]
  }
}
