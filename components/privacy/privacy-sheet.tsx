import type { Kept, Part as PartKept } from '@/lib/privacy'
import { siteName, siteUrl } from '@/lib/site'
import { Part } from './part'

/** What is kept of people, why, how long, and who sees it: as the database's own description says. */
export function PrivacySheet({ parts }: { parts: PartKept[] }) {
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Privacy</h1>
      <div className="prose mt-6">
        <p>
          {siteName()} keeps what it needs to show what you write and to account for what becomes of it, and nothing else. You can read
          without an account and without being counted. The lists below are made from the description of the database itself: what is not in
          them is not kept.
        </p>
        <p>
          Your e-mail address is shown to no reader. Your IP address is never kept, only a keyed hash of it: by that a connection is known
          again for 30 days, and nobody can turn it back.
        </p>
      </div>
      <nav aria-label="On this page" className="mt-6 text-sm">
        <ul className="flex flex-wrap gap-x-5">
          {[...parts.map(({ title }) => title), ...others].map((title) => (
            <li key={title}>
              <a href={`#${anchor(title)}`} className="inline-block py-1 text-talk">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ title, kept }) => (
        <Part key={title} id={anchor(title)} title={title}>
          <dl className="mt-3">
            {kept.map((one) => (
              <Line key={one.field} {...one} />
            ))}
          </dl>
        </Part>
      ))}
      <Rest />
      <p className="print-only">
        {siteName()}, {siteUrl}/privacy
      </p>
    </div>
  )
}

const anchor = (title: string) => title.toLowerCase().replaceAll(' ', '-')
const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Line({ what, why, howLong, whoSees }: Kept) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-rule py-3 first:border-t-0 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <dt className="text-sm font-semibold">{what}</dt>
      <dd className="text-sm text-soft">
        {begun(why)}.<br />
        <span className="text-ink">Kept</span> {howLong}. <span className="text-ink">Seen by</span> {whoSees}.
      </dd>
    </div>
  )
}

const others = ['Cookies and others', 'What you can do', 'The public record']

function Rest() {
  return (
    <>
      <Part id={anchor('Cookies and others')} title="Cookies and others">
        <div className="prose mt-3">
          <p>
            Two kinds of cookies are set, when you sign in and not before: one that says who you are, and those that keep other sites from
            signing you in or out. Your browser itself remembers the name you signed with as a guest, and a draft, and tells us neither.
          </p>
          <p>
            There are no trackers, no advertisements and no counters of others on this site. Everything a page needs comes from here. If you
            sign in by another service, that service learns that you did.
          </p>
        </div>
      </Part>
      <Part id={anchor('What you can do')} title="What you can do">
        <div className="prose mt-3">
          <ul>
            <li>
              Have everything that is kept of you as a file: <a href="/account/export">Export my data</a>.
            </li>
            <li>
              Have it erased: <a href="/account/erase">Erase my account</a>. Name, address and texts go at once, everywhere in the database,
              and a search through all of its tables can show it. As a guest, sign in with your address first: then the comments under it
              are yours.
            </li>
            <li>
              Have a decision looked at again by somebody else: every rejection and every measure says how, in the{' '}
              <a href="/comment-policy#moderation">comment policy</a>.
            </li>
            <li>Complain to the data protection authority of your country.</li>
          </ul>
        </div>
      </Part>
      <Part id={anchor('The public record')} title="The public record">
        <div className="prose mt-3">
          <p>
            Every decision on a comment that is or was published or rejected stands in a public ledger: when, which act, under which clause,
            by the program or by a person, on which article. No reader is named in it, and none of their words is. It stays when somebody is
            erased, and so do the figures of the <a href="/moderation-report">moderation report</a>.
          </p>
          <p>
            A program learns from decisions which comments resemble those that were rejected. What it keeps are numbers that weigh words,
            learnt from many texts at once; no text can be read out of them. They are made anew every night from the texts that are there
            then.
          </p>
          <p>
            Backups of the newsroom hold what was there when they were made, until they are overwritten. A web server that stands before
            this site, and servers that carry mail, may keep logs of their own.
          </p>
        </div>
      </Part>
    </>
  )
}
