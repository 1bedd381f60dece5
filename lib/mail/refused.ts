/** Why a mail could not be sent. */
export interface Fault {
  /** As the server said it, or what went wrong on the way there. */
  words: string
  /** It may be taken at another time, or once our own settings are right. */
  later: boolean
  /** The address was refused for good. */
  bounce: boolean
  /** There is no such address. */
  gone: boolean
}

/** What a fault of nodemailer's means. Only what the server says of the recipient is held against the address. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) throw error
  const {
    command = '',
    response,
    responseCode = 0,
    code = '',
  } = error as Error &
    Partial<Record<'command' | 'response' | 'code', string>> & {
      responseCode?: number
    }
  const words = (response ?? `${code} ${error.message}`).replace(/\s+/g, ' ').trim().slice(0, 300)
  const forGood = responseCode >= 500
  const bounce = forGood && command === 'RCPT TO'
  const unsendable = code === 'EENVELOPE' && command === 'API'
  return {
    words,
    later: !bounce && !unsendable && !(forGood && command === 'DATA'),
    bounce,
    gone: bounce && /\b5\.1\.(1|10)\b/.test(words),
  }
}
