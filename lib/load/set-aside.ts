import type { PoolClient } from 'pg'

// An index that is made over millions of rows at once takes a fraction of what it takes to keep it row by row, and so does the
// check of a reference. All of it within the load's transaction: whatever ends that early, the tables are as they were.

interface Part {
  table: string
  name: string
  definition: string
}

/** Takes the tables' indexes and references away, but for what a constraint needs. Returns what puts them back, one by one. */
export async function setAside(client: PoolClient, tables: readonly string[]): Promise<(() => Promise<void>)[]> {
  const { rows: references } = await client.query<Part>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname = any($1) order by 1, 2`,
    [tables],
  )
  const { rows: indexes } = await client.query<Part>(
    `select c.relname as table, i.relname as name, pg_get_indexdef(i.oid) as definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
       and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x')) order by 1, 2`,
    [tables],
  )
  for (const { table, name } of references) await client.query(`alter table "${table}" drop constraint "${name}"`)
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  return [
    ...indexes.map(
      ({ definition }) =>
        async () =>
          void (await client.query(definition)),
    ),
    ...references.map(({ table, name, definition }) => async () => {
      await client.query(`alter table "${table}" add constraint "${name}" ${definition}`)
    }),
  ]
}
