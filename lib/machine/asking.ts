// How the processes of a newsroom ask each other, over the channel that a parent has with each child.

/** One's own end: `process` in a child, the child in its parent. */
export interface Channel {
  send?: ((message: object, done: (error: Error | null) => void) => boolean) | undefined
  on(event: 'message', heard: (message: unknown) => void): unknown
  off(event: 'message', heard: (message: unknown) => void): unknown
}

interface Question {
  question: string
  number: number
}
interface Reply {
  answers: number
  said?: unknown
  failed?: true
}

let last = 0

/** Asks who is at the other end. Rejects where it cannot be answered, nobody answers in time, or nobody is there. */
export function askOver(channel: Channel, what: string, within = 2_000): Promise<unknown> {
  const number = ++last
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(late)
      channel.off('message', hear)
      finish()
    }
    const fail = (why: string) => end(() => reject(new Error(why)))
    const late = setTimeout(() => fail('no answer in time'), within)
    const hear = (message: unknown) => {
      const { answers, said, failed } = (message ?? {}) as Partial<Reply>
      if (answers !== number) return
      if (failed) fail('it could not be answered')
      else end(() => resolve(said))
    }
    channel.on('message', hear)
    if (!channel.send) return fail('nobody is there')
    channel.send({ question: what, number } satisfies Question, (error) => error && fail(error.message))
  })
}

/** Answers what is asked here from now on. */
export function answerOver(channel: Channel, answers: Record<string, () => Promise<unknown>>) {
  channel.on('message', async (message) => {
    const { question, number } = (message ?? {}) as Partial<Question>
    const answer = question === undefined ? undefined : answers[question]
    if (!answer || number === undefined) return
    const reply: Reply = await answer().then(
      (said) => ({ answers: number, said }),
      () => ({ answers: number, failed: true }),
    )
    channel.send?.(reply, () => {})
  })
}
