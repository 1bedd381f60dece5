import type { Piece } from '@/lib/policy/changes'

/** What is said to the ear where the eye has a line. */
export type Words = Record<'added' | 'endAdded' | 'removed' | 'endRemoved', string>
const english: Words = { added: 'added:', endAdded: '(end of added)', removed: 'removed:', endRemoved: '(end of removed)' }

/** A text with what came and what went marked: for the eye by a line, for the ear by a word. */
export function Line({ pieces, aloud = english }: { pieces: Piece[]; aloud?: Words }) {
  return pieces.map(({ text, mark }, index) => {
    // Pieces have no names of their own and never move.
    if (mark === 'same') return <span key={index}>{text}</span>
    if (mark === 'added')
      return (
        <ins key={index} className="bg-shade decoration-approved decoration-2">
          <Aloud>{`${aloud.added} `}</Aloud>
          {text}
          <Aloud>{` ${aloud.endAdded} `}</Aloud>
        </ins>
      )
    return (
      <del key={index} className="text-soft decoration-rejected [&+ins]:ms-[0.25em]">
        <Aloud>{`${aloud.removed} `}</Aloud>
        {text}
        <Aloud>{` ${aloud.endRemoved} `}</Aloud>
      </del>
    )
  })
}

const Aloud = ({ children }: { children: string }) => <span className="sr-only">{children}</span>
