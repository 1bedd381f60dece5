import { Refusal } from '../refusal'

/** The Refusal that this ends in; what it gives, or any other error, is thrown. */
export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    (result) => new Error(`not refused: ${JSON.stringify(result)}`),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error
  throw error
}

/** The words of the Refusal that this ends in. */
export const refusalWords = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).message
