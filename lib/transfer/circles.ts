interface Answer {
  id: string
  parent: string | null
}

/** The comments with every parent before its answers, and the circles of those that answer each other. However deep: no recursion. */
export function parentsFirst<T extends Answer>(comments: T[]): { ordered: T[]; circles: T[][] } {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const ordered = new Set<T>()
  const circles: T[][] = []
  const lost = new Set<T>()
  for (const comment of comments) {
    const chain: T[] = []
    const inChain = new Set<T>()
    let next: T | undefined = comment
    while (next && !ordered.has(next) && !lost.has(next) && !inChain.has(next)) {
      chain.push(next)
      inChain.add(next)
      next = byId.get(next.parent ?? '')
    }
    if (next && inChain.has(next)) circles.push(chain.slice(chain.indexOf(next)))
    const isLost = next && (inChain.has(next) || lost.has(next))
    for (const one of chain.reverse()) (isLost ? lost : ordered).add(one)
  }
  return { ordered: [...ordered], circles }
}
