import { When } from '@/components/site/when'
import type { OpenAppeal } from '@/lib/measure-appeals'
import { endInWords } from '@/lib/standing-words'
import { excerpt } from '@/lib/text'

/** Appeals against restrictions and bans that wait for somebody else than who imposed them, the oldest first. */
export function AppealList({ appeals }: { appeals: OpenAppeal[] }) {
  return (
    <ul className="mt-2">
      {appeals.map(({ id, href, name, kind, until, imposedBy, text, at, whyNot }) => (
        <li
          key={id}
          className="grid gap-x-8 gap-y-1 border-t border-rule py-3 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_13rem] md:items-baseline"
        >
          <a href={href} className="font-serif text-lg font-semibold no-underline hover:underline">
            <bdi>{name}</bdi>
          </a>
          <p dir="auto" className="min-w-0 text-sm">
            {excerpt(text, 200)}
          </p>
          <p className="small figures">
            {kind === 'ban' ? 'banned' : 'restricted'} {endInWords(until)} by <bdi>{imposedBy}</bdi>
            <br />
            appealed <When at={at} as="short" />
            {whyNot && (
              <>
                <br />
                {whyNot}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
