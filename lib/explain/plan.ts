// What PostgreSQL says it would do, read and written down.

export interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Plan Rows': number
  'Total Cost': number
  'Parent Relationship'?: string
  'Subplan Name'?: string
  Plans?: Node[]
}

/** The node and all below it. */
function* all(node: Node, depth = 0): Generator<{ node: Node; depth: number }> {
  yield { node, depth }
  for (const below of node.Plans ?? []) yield* all(below, depth + 1)
}

/** The tables that the plan reads from end to end, of those that are large, each once. */
export function readsWhole(plan: Node, large: ReadonlySet<string>): string[] {
  const tables = [...all(plan)].flatMap(({ node }) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []))
  return [...new Set(tables)].filter((table) => large.has(table))
}

/** The plan, a line for each step, what is done first furthest in. */
export function written(plan: Node): string[] {
  return [...all(plan)].map(({ node, depth }) => {
    const on = node['Relation Name'] ? ` on ${node['Relation Name']}` : ''
    const by = node['Index Name'] ? ` by ${node['Index Name']}` : ''
    const filter = node.Filter && node['Node Type'] === 'Seq Scan' ? ` where ${node.Filter.slice(0, 120)}` : ''
    const size = `${Math.round(node['Plan Rows']).toLocaleString('en')} rows, cost ${Math.round(node['Total Cost']).toLocaleString('en')}`
    return `${'  '.repeat(depth)}${node['Node Type']}${by}${on}${filter} (${size})`
  })
}
