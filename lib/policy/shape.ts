/** One shape of advertising, found in normalised text. `also` must be somewhere in the same comment. */
export interface Shape {
  name: string
  expression: string
  also?: string
  message: keyof typeof messages
}

export const messages = {
  own: 'Stay with the subject: we do not publish invitations to channels, pages or shops.',
  begging: 'Leave out the request for likes, votes or subscribers: comments are for the subject.',
  money: 'Leave out the offer: we do not publish advertising.',
  contact: 'Do not ask readers to write or call you: the discussion is here.',
  appeal: 'Leave out the appeal for money: we do not publish any.',
  code: 'Write the address itself: codes for links do not work here.',
  link: 'Say what is found there: a comment that is only a link sends readers away.',
  phrase: 'Leave out what advertises: comments are for the subject.',
}

/** Expression source for at most so many words before what follows. */
export const few = (most: number) => `(?:[\\p{L}\\d'&-]{1,20} ){0,${most}}`
export const please = '(?:please|pleas\\p{L}{1,9}|plz+|pls+)'
export const elsewhere = '(?:https?:|www\\.|\\p{L}\\.com\\b)'
