import { z } from 'zod'
import { commentSchema } from './comment-schema'
import { linesOf } from './lines'
import { unknownKey } from './nearest'
import { type Problem, Problems } from './problem'

export { storeComments } from './store-comments'

/** A comment as its line gives it, and where the line is. */
export interface NewComment extends z.infer<typeof commentSchema> {
  file: string
  line: number
}

/** The comments of a JSON Lines text. Throws Problems with everything that is wrong. */
export function readComments(file: string, text: string): NewComment[] {
  const { comments, problems } = parseComments(file, text)
  if (problems.length) throw new Problems(problems)
  return comments
}

export interface Parsed {
  comments: NewComment[]
  problems: Problem[]
  /** The ids of the lines with problems, so far as they could be read: an answer to one of those is not a problem too. */
  unread: string[]
}

/** What can be read of a JSON Lines text, and what cannot. */
export function parseComments(file: string, text: string): Parsed {
  const parsed: Parsed = { comments: [], problems: [], unread: [] }
  for (const [i, json] of linesOf(file, text).entries()) {
    if (json.trim() === '') continue
    const at = { file, line: i + 1 }
    const { comment, problems, id } = parseLine(json)
    parsed.problems.push(...problems.map((problem) => ({ ...at, ...problem })))
    if (comment) parsed.comments.push({ ...comment, ...at })
    else if (id !== undefined) parsed.unread.push(id)
  }
  return parsed
}

type Told = Omit<Problem, 'file' | 'line'>
const open = z.record(z.string(), z.unknown())

function parseLine(json: string): { comment?: z.infer<typeof commentSchema>; problems: Told[]; id?: string } {
  const raw = parsed(json)
  if ('message' in raw) return { problems: [raw] }
  const { data: fields } = open.safeParse(raw.value)
  if (!fields) return { problems: [{ message: 'must be one comment in braces, as {"article": "…", "id": 1, …}' }] }
  const { data, error } = commentSchema.safeParse(fields)
  const problems = [...(error?.issues ?? []).flatMap(told), ...clauseProblems(fields)]
  if (data && problems.length === 0) return { comment: data, problems }
  const { id } = fields
  return typeof id === 'string' || typeof id === 'number' ? { problems, id: String(id) } : { problems }
}

function parsed(json: string): { value: unknown } | Told {
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    return { message: `is not JSON: ${(error as Error).message.replace(/, (\.\.\.)?".*/s, '').replace(/ is not valid JSON$/, '')}` }
  }
}

function told(issue: z.core.$ZodIssue): Told[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: key.slice(0, 60), message: unknownKey(key, Object.keys(commentSchema.shape)) }))
  }
  return [{ field: issue.path.join(' '), message: issue.message }]
}

/** Not a rule of the schema: that would only be looked at where every field is right by itself. */
function clauseProblems({ status, clause }: Record<string, unknown>): Told[] {
  const given = clause !== undefined && clause !== null
  if (status === 'rejected' && !given) return [{ field: 'clause', message: 'is missing: a rejection cites the clause that was broken' }]
  if (status !== 'rejected' && given) return [{ field: 'clause', message: 'is for rejected comments only' }]
  return []
}
