// Next sends a page twice: as HTML, and for its scripts as rows that say the same again (React's Flight format). What stands in an
// <AsServed> (components/ui/as-served.tsx) is not drawn from those rows, so they are left out of a page that is remembered, with all
// that they alone need: an article with fifty threads is a third lighter. Whatever is not as it is known here leaves the page as it
// came, which is only heavier.

interface Row {
  /** As it came, with its own end. */
  bytes: Buffer
  /** What stands behind id and tag; of a text, nothing. */
  json: string
}
type Rows = Map<string, Row>

/** The page of this nonce with what is drawn as it was served sent once. */
export function sentOnce(html: string, nonce: string): string {
  const script = new RegExp(`<script nonce="${nonce}">self\\.__next_f\\.push\\((\\[.*?\\])\\)</script>`, 'gs')
  const pushes = [...html.matchAll(script)]
  const last = pushes.at(-1)
  if (!last) return html
  const lighter = lighterRows(pushes.map(([, push = '']) => push))
  if (!lighter) return html
  const push = JSON.stringify([1, lighter.toString()]).replaceAll('<', '\\u003c')
  const whole = `<script nonce="${nonce}">self.__next_f.push(${push})</script>`
  return html.replace(script, (_, __, at: number) => (at === last.index ? whole : ''))
}

/** All rows of these pushes without what is drawn as it was served; null where anything is not as it is known here. */
function lighterRows(pushes: string[]): Buffer | null {
  try {
    const sent = pushes.map((push): unknown[] => JSON.parse(push))
    if (sent.some(([kind, text]) => kind !== 1 || typeof text !== 'string')) return null
    return withoutServed(Buffer.from(sent.map(([, text]) => text).join('')))
  } catch {
    return null
  }
}

/** The rows without what is drawn as it was served; null where there is none of it, or where it cannot be taken out. */
function withoutServed(bytes: Buffer): Buffer | null {
  const rows = rowsOf(bytes)
  const first = rows?.get('0')
  if (!rows || !first) return null
  const components = [...rows].filter(([, { json }]) => /^I.*,"AsServed(List)?"\]$/.test(json)).map(([id]) => `$L${id}`)
  if (components.length === 0) return null
  const left: Rows = new Map([...rows].map(([id, row]) => [id, emptied(id, row, components)]))
  const [needed, neededBefore] = [reached(left), reached(rows)]
  for (const id of neededBefore) if (!needed.has(id)) left.delete(id)
  if ([...left.values()].some(({ json }) => refersTo(json).some(({ id, path }) => path && !leads(left, id, path)))) return null
  return Buffer.concat([...left.values()].map((row) => row.bytes))
}

const isHex = (text: string) => /^[0-9a-f]*$/.test(text)

/** Rows by their ids, in their order (those of hints have none); null where there is another kind of row than a page has. */
function rowsOf(bytes: Buffer): Rows | null {
  const rows: Rows = new Map()
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(':', at)
    const id = bytes.toString('latin1', at, colon)
    if (colon < 0 || !isHex(id)) return null
    const tag = String.fromCharCode(bytes[colon + 1] ?? 0)
    if (/[AOobUSsLlGgMmV]/.test(tag)) return null
    const comma = bytes.indexOf(',', colon)
    const newline = bytes.indexOf('\n', colon)
    const end = tag === 'T' ? comma + 1 + Number.parseInt(bytes.toString('latin1', colon + 2, comma), 16) : newline + 1
    if (!(end > colon + 1 && end <= bytes.length)) return null
    const key = rows.has(id) || id === '' ? `${id} ${rows.size}` : id
    rows.set(key, { bytes: bytes.subarray(at, end), json: tag === 'T' ? '' : bytes.toString('utf8', colon + 1, end - 1) })
    at = end
  }
  return rows
}

/** The row with nothing in what is drawn as it was served. */
function emptied(id: string, row: Row, components: string[]): Row {
  if (!/^[[{]/.test(row.json) || !components.some((component) => row.json.includes(`"${component}"`))) return row
  const value: unknown = JSON.parse(row.json)
  empty(value, components)
  const json = JSON.stringify(value)
  return { bytes: Buffer.from(`${id}:${json}\n`), json }
}

function empty(value: unknown, components: string[]) {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && value[0] === '$' && components.includes(value[1])) {
    delete value[3].children
    delete value[3].html
    return
  }
  for (const part of Object.values(value)) empty(part, components)
}

/** The rows that a text names, as "$L1f" or "$1f:props:children"; text of a page that begins with $ has two. */
function refersTo(json: string): { id: string; path: string }[] {
  return [...json.matchAll(/"\$[A-Za-z@]?([0-9a-f]+)(?::([^"]*))?"/g)].map(([, id = '', path = '']) => ({ id, path }))
}

/** The ids of all rows that the first one leads to. */
function reached(rows: Rows): Set<string> {
  const ids = new Set(['0'])
  for (const id of ids) for (const to of refersTo(rows.get(id)?.json ?? '')) if (rows.has(to.id)) ids.add(to.id)
  return ids
}

const places: Record<string, number> = { type: 1, key: 2, props: 3 }

/** True when there is something at this place of a row. */
function leads(rows: Rows, id: string, path: string): boolean {
  let value: unknown = contentOf(rows, id)
  for (const step of path.split(':')) {
    const [to] = typeof value === 'string' ? refersTo(JSON.stringify(value)) : []
    if (to) value = to.path ? undefined : contentOf(rows, to.id)
    if (typeof value !== 'object' || value === null) return false
    value = Array.isArray(value) && value[0] === '$' ? value[places[step] ?? -1] : (value as Record<string, unknown>)[step]
  }
  return value !== undefined
}

function contentOf(rows: Rows, id: string): unknown {
  const json = rows.get(id)?.json ?? ''
  return /^[[{"]/.test(json) ? JSON.parse(json) : undefined
}
