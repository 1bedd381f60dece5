import type { Since } from './newsroom/since'
import type { QuoteShown } from './quotes'

export type Order = 'oldest' | 'newest' | 'picked'

export interface Shown {
  id: string
  parentId: string | null
  threadId: string
  depth: number
  name: string
  /** True for the paper's own people. */
  staff: boolean
  body: string
  at: Date
  /** A key of its author, by which a reader hides them: lib/hidden.ts. */
  whose: string
  /** How much it is respected, rounded: lib/respects.ts. */
  respects: string
  picked: boolean
  quote: QuoteShown | null
  /** What happened to the article after it was written. */
  since: Since
}

/** A comment with its replies. `gone` stands where a comment was taken away and its replies stay. */
export interface Node {
  id: string
  comment: Shown | 'gone'
  /** How deep it is drawn: 0, 1 or 2. */
  level: number
  replies: Node[]
}

/** Three levels can be seen; what is deeper stands on the third, in the order it was said. */
export const levels = 3

/** The threads of these comments, first comments in the order given by `roots`, replies oldest first. */
export function threads(roots: string[], comments: Shown[]): Node[] {
  const nodes = new Map<string, Node>(comments.map((comment) => [comment.id, { id: comment.id, comment, level: 0, replies: [] }]))
  for (const id of roots) if (!nodes.has(id)) nodes.set(id, { id, comment: 'gone', level: 0, replies: [] })
  for (const comment of [...comments].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (comment.parentId === null) continue
    const node = nodes.get(comment.id)
    if (node) place(node, comment, nodes)
  }
  return roots.flatMap((id) => nodes.get(id) ?? []).map((root) => drawn(root, 0))
}

/** How many comments hang below, those that are gone not counted. */
export function repliesBelow({ replies }: Node): number {
  return replies.reduce((sum, reply) => sum + (reply.comment === 'gone' ? 0 : 1) + repliesBelow(reply), 0)
}

/** Whether a comment is shown in these threads. */
export const isAmong = (nodes: Node[], id: string): boolean => nodes.some((node) => node.id === id || isAmong(node.replies, id))

function place(node: Node, comment: Shown, nodes: Map<string, Node>) {
  const parent = nodes.get(comment.parentId ?? '') ?? goneParent(comment, nodes)
  parent.replies.push(node)
}

/** The parent was taken away: a stand-in below the thread's first comment keeps its replies together. */
function goneParent({ parentId, threadId }: Shown, nodes: Map<string, Node>): Node {
  const gone: Node = { id: parentId ?? '', comment: 'gone', level: 0, replies: [] }
  nodes.set(gone.id, gone)
  nodes.get(threadId)?.replies.push(gone)
  return gone
}

function drawn(node: Node, level: number): Node {
  if (level < levels - 1) return { ...node, level, replies: node.replies.map((reply) => drawn(reply, level + 1)) }
  return { ...node, level, replies: flattened(node.replies).map((reply) => ({ ...reply, level, replies: [] })) }
}

function flattened(nodes: Node[]): Node[] {
  const all = nodes.flatMap((node) => [node, ...flattened(node.replies)])
  return all.filter((node) => node.comment !== 'gone').sort((a, b) => time(a) - time(b))
}

const time = (node: Node) => (node.comment === 'gone' ? 0 : node.comment.at.getTime())
