import { Refusal } from '../refusal'

/** One thing that is wrong with a file to import, and where. */
export interface Problem {
  file: string
  line?: number
  field?: string
  message: string
}

/** Everything that is wrong with the files of one import: nothing of them is stored. */
export class Problems extends Refusal {
  readonly all: Problem[]

  constructor(all: Problem[]) {
    super(listed(all))
    this.all = all
  }
}

/** `FILE:LINE: field: what is wrong`, a line each; the first fifty, and how many more there are. */
export function listed(problems: Problem[], most = 50): string {
  const lines = problems.slice(0, most).map(({ file, line, field, message }) => {
    return `${file}${line ? `:${line}` : ''}: ${field ? `${field}: ` : ''}${message}`
  })
  const more = problems.length - most
  if (more > 0) lines.push(`and ${more.toLocaleString('en')} more`)
  return lines.join('\n')
}

/** Reads each and keeps every problem: one bad file does not hide what is wrong with the next. */
export async function gathered<In, Out>(
  items: In[],
  read: (item: In) => Out | Promise<Out>,
): Promise<{ values: Out[]; problems: Problem[] }> {
  const values: Out[] = []
  const problems: Problem[] = []
  for (const item of items) {
    try {
      values.push(await read(item))
    } catch (error) {
      if (!(error instanceof Problems)) throw error
      problems.push(...error.all)
    }
  }
  return { values, problems }
}
