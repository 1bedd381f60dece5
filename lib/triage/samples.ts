import * as z from 'zod'
import { linesOf } from '../transfer/lines'
import { type Problem, Problems } from '../transfer/problem'

const must = (what: string) => ({ error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : `must be ${what}`) })

/** One line of a file of decided comments. Other keys are let be. */
const sampleSchema = z.object(
  {
    text: z.string(must('text')),
    removed: z.boolean(must('true or false')),
    lang: z.string(must('text')).nullish(),
    group: z.string(must('text')).nullish(),
  },
  { error: 'must be one comment in braces, as {"text": "…", "removed": true}' },
)

export type Sample = z.infer<typeof sampleSchema>

/** The decided comments of a JSON Lines text. Throws Problems with every line that is wrong, or where there is nothing to tell apart. */
export function readSamples(file: string, text: string): Sample[] {
  const problems: Problem[] = []
  const samples: Sample[] = []
  for (const [i, line] of linesOf(file, text).entries()) {
    if (line.trim() === '') continue
    const { data, error } = sampleSchema.safeParse(parsed(line))
    if (data) samples.push(data)
    else problems.push(...error.issues.map(({ path, message }) => ({ file, line: i + 1, field: path.join(' '), message })))
  }
  if (problems.length > 0) throw new Problems(problems)
  for (const [removed, what] of [
    [true, 'removed'],
    [false, 'kept'],
  ] as const)
    if (!samples.some((sample) => sample.removed === removed))
      throw new Problems([{ file, message: `has no comment that was ${what}: both kinds are needed to tell them apart` }])
  return samples
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
