import type { Piece } from '@/lib/policy/changes'

/** What is said to the ear where the eye has a line. */
export type Words = Record<'added' | 'endAdded' | 'removed' | 'endRemoved', string> & {
  /** Their language, where the text is in another. */
  lang?: string
}
const english: Words = { added: 'added:', endAdded: '(end of added)', removed: 'removed:', endRemoved: '(end of removed)', lang: 'en' }

/** A text with what came and what went marked: for the eye by a line, for the ear by a word. */
export function Marks({ pieces, aloud = english }: { pieces: Piece[]; aloud?: Words }) {
  return pieces.map(({ text, mark }, index) => {
    // Pieces have no names of their own and never move.
    if (mark === 'same') return <span key={index}>{text}</span>
    if (mark === 'added')
      return (
        <ins key={index} className="bg-shade decoration-approved decoration-2">
          <Aloud lang={aloud.lang}>{`${aloud.added} `}</Aloud>
          {text}
          <Aloud lang={aloud.lang}>{` ${aloud.endAdded} `}</Aloud>
        </ins>
      )
    return (
      <del key={index} className="text-soft decoration-rejected [&+ins]:ms-[0.25em]">
        <Aloud lang={aloud.lang}>{`${aloud.removed} `}</Aloud>
        {text}
        <Aloud lang={aloud.lang}>{` ${aloud.endRemoved} `}</Aloud>
      </del>
    )
  })
}

const Aloud = ({ lang, children }: { lang: string | undefined; children: string }) => (
  <span lang={lang} className="sr-only">
    {children}
  </span>
)
