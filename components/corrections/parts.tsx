import { Line } from '@/components/policy/line'
import type { Part, Passage } from '@/lib/newsroom/passages'

interface PartsProps {
  parts: Part[]
  /** Of the article: its words are set as it is. */
  lang: string
  dir: string
}

/** What is different, a part of the article at a time: the changed paragraphs, each with a line of what stands around it. */
export function Parts({ parts, lang, dir }: PartsProps) {
  return parts.map(({ name, passages }) => (
    <div key={name} className="mt-3">
      <p className="small font-semibold">{passages ? name : `${name}: changed`}</p>
      {passages && (
        <div lang={lang} dir={dir} className="font-serif text-base">
          {passages.map((passage, index) => (
            // Passages have no names of their own and never move.
            <Changed key={index} passage={passage} />
          ))}
        </div>
      )}
    </div>
  ))
}

function Changed({ passage: { before, lines, after } }: { passage: Passage }) {
  return (
    <div className="difference">
      {before && <p className="around">{before}</p>}
      {lines.map((line, index) => (
        <p key={index} className="whitespace-pre-line">
          <Line pieces={line} />
        </p>
      ))}
      {after && <p className="around">{after}</p>}
    </div>
  )
}

/** What the marks mean. */
export const Marks = () => (
  <p className="small">
    <ins className="decoration-approved">Words underlined like this</ins> came in, <del>words struck out like this</del> went.
  </p>
)
