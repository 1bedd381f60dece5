import type { Piece } from '@/lib/policy/changes'

/** A text with what came and what went marked: for the eye by a line, for the ear by a word. */
export function Line({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, mark }, index) => {
    // Pieces have no names of their own and never move.
    if (mark === 'same') return <span key={index}>{text}</span>
    if (mark === 'added')
      return (
        <ins key={index} className="bg-shade decoration-approved decoration-2">
          <Aloud>added: </Aloud>
          {text}
          <Aloud> (end of added) </Aloud>
        </ins>
      )
    return (
      <del key={index} className="text-soft decoration-rejected [&+ins]:ms-[0.25em]">
        <Aloud>removed: </Aloud>
        {text}
        <Aloud> (end of removed) </Aloud>
      </del>
    )
  })
}

const Aloud = ({ children }: { children: string }) => <span className="sr-only">{children}</span>
