import { When } from '@/components/site/when'
import type { Life } from '@/lib/policy/history'
import type { PolicyVersion, Terms } from '@/lib/policy/policy'
import { termsInWords } from '@/lib/policy/terms'
import { siteName, siteUrl } from '@/lib/site'
import { ClauseText } from './clause'
import { Contents } from './contents'
import { Times } from './times'
import { Versions } from './versions'

/** The policy as people read it: the same clauses that the machine checks and the moderators cite. */
export function PolicySheet({ policy, versions }: { policy: PolicyVersion; versions: Life[] }) {
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Comment policy</h1>
      <Times number={policy.number} versions={versions} />
      <div className="prose mt-6">
        {policy.preamble.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Contents clauses={policy.clauses} />
      <ol className="mt-8 border-t-4 border-talk">
        {policy.clauses.map((clause, index) => (
          <li key={clause.id}>
            <ClauseText clause={clause} number={index + 1} />
          </li>
        ))}
      </ol>
      <Moderation terms={policy} />
      <Versions versions={versions} shown={policy.number} />
      <p className="print-only">
        {siteName()}, {siteUrl}/comment-policy/{policy.number}, printed <When at={new Date()} as="day" />
      </p>
    </div>
  )
}

function Moderation({ terms }: { terms: Terms }) {
  const { appeals, reports, rejections } = termsInWords(terms)
  return (
    <section id="moderation" aria-labelledby="moderation-title" className="prose scroll-mt-20 pt-10 print:break-inside-avoid">
      <h2 id="moderation-title">How comments are moderated</h2>
      <p>
        A program reads every comment against these clauses before it is shown. What may break one waits for a moderator, who approves it,
        or rejects it and names the clause. What plainly breaks one is not accepted, and the words stay with their writer.
      </p>
      <p>
        The same program can tell you while you write. It marks the words and names the clause; it runs in your browser, sends your draft to
        nobody, and never keeps you from posting.
      </p>
      <p>{appeals} Your comment’s own page, where the answer to it leads, says how and until when.</p>
      <p>
        Every comment can be reported, and so can what is against the law: the link stands below it. {reports} A comment that a moderator
        has approved stays, however often it is reported, until its text changes.
      </p>
      {rejections && <p>{rejections} Everybody with an account reads on its page where they stand, and why.</p>}
      <p>
        Below each article stands how many comments wait, and how long they usually do. A <a href="/moderation-report">report</a> says every
        month what was decided, by the program and by people.
      </p>
    </section>
  )
}
