// Loaded before the site by `npm run db:explain`: tells the parent every query that is asked of PostgreSQL, with its values, and
// what its transaction had set before. Nothing else is changed.
import pg from 'pg'

const { query } = pg.Client.prototype
/** What each connection's transaction has set. */
const set = new WeakMap()

pg.Client.prototype.query = function (...asked) {
  const [first, second] = asked
  const text = typeof first === 'string' ? first : first?.text
  if (typeof text === 'string') {
    const values = first?.values ?? (Array.isArray(second) ? second : [])
    tell(this, text.trim(), values)
  }
  return query.apply(this, asked)
}

function tell(client, text, values) {
  if (/^(begin|start transaction)\b/i.test(text)) set.set(client, [])
  else if (/^(commit|rollback)\b/i.test(text)) set.delete(client)
  else if (/^set local\b|\bset_config\(/i.test(text)) set.get(client)?.push({ text, values })
  else if (/^(select|with|insert|update|delete)\b/i.test(text))
    process.send?.({ asked: { text, values, set: [...(set.get(client) ?? [])] } })
}
