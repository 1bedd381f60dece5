import { Marks, type Words } from '@/components/policy/marks'
import type { Part, PartName, Passage } from '@/lib/newsroom/passages'

interface PartsProps {
  parts: Part[]
  /** Of the article: its words are set as it is. */
  lang: string
  dir: string
  /** What the parts are called, and what is said of one that has no words to compare. */
  names: Record<PartName, string>
  changed: (part: string) => string
  aloud?: Words
}

/** What is different, a part of the article at a time: the changed paragraphs, each with a line of what stands around it. */
export function Parts({ parts, lang, dir, names, changed, aloud }: PartsProps) {
  return parts.map(({ name, passages }) => (
    <div key={name} className="mt-3">
      <p className="small font-semibold">{passages ? names[name] : changed(names[name])}</p>
      {passages && (
        <div lang={lang} dir={dir} className="font-serif text-base">
          {passages.map((passage, index) => (
            // Passages have no names of their own and never move.
            <Changed key={index} passage={passage} {...(aloud && { aloud })} />
          ))}
        </div>
      )}
    </div>
  ))
}

function Changed({ passage: { before, lines, after }, aloud }: { passage: Passage; aloud?: Words }) {
  return (
    <div className="difference">
      {before && <p className="around">{before}</p>}
      {lines.map((line, index) => (
        <p key={index} className="whitespace-pre-line">
          <Marks pieces={line} {...(aloud && { aloud })} />
        </p>
      ))}
      {after && <p className="around">{after}</p>}
    </div>
  )
}
