import type { Connection, PoolClient, Submittable } from 'pg'

// Rows by COPY, PostgreSQL's way to take in many at once. pg can speak it; it only has no words for it.

export type Value = string | number | boolean | Date | null | readonly (string | number)[]

class Copy implements Submittable {
  constructor(
    private readonly sql: string,
    private readonly text: string,
    private readonly ended: (error?: Error) => void,
  ) {}

  submit(connection: Connection) {
    connection.query(this.sql)
  }

  handleCopyInResponse(connection: Connection) {
    // Declared by no types of pg's, and there since it first was.
    const raw = connection as unknown as { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }
    raw.sendCopyFromChunk(Buffer.from(this.text))
    raw.endCopyFrom()
  }

  handleError(error: Error) {
    this.ended(error)
  }

  handleReadyForQuery() {
    this.ended()
  }

  handleCommandComplete() {}
  handlePortalSuspended() {}
  handleEmptyQuery() {}
  handleRowDescription() {}
  handleDataRow() {}
  handleCopyData() {}
}

/** Stores rows of a table, each with a value for every column. Throws as any statement does; without rows it does nothing. */
export async function copyInto(client: PoolClient, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]) {
  if (rows.length === 0) return
  const names = columns.map((name) => `"${name}"`).join(', ')
  const text = rows.map((row) => `${row.map(written).join('\t')}\n`).join('')
  await new Promise<void>((resolve, reject) => {
    client.query(new Copy(`copy "${table}" (${names}) from stdin`, text, (error) => (error ? reject(error) : resolve())))
  })
}

const signs: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const plain = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? sign) : text)

/** A value as the text of COPY has it. */
function written(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return plain(value)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return plain(`{${value.map((one) => (typeof one === 'number' ? one : `"${one.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`)
}
