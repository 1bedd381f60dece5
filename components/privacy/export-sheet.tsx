import { When } from '@/components/site/when'
import { type ExportShown, exportAddress, exportDays } from '@/lib/export'
import { Looking } from './looking'
import { Part } from './part'
import { PrepareForm } from './prepare-form'

/** What an export holds, how far the last one is, and the button that asks for one. */
export function ExportSheet({ last, email }: { last: ExportShown | null; email: string }) {
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm">
        <a href="/account" className="text-talk no-underline hover:underline">
          Your account
        </a>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">Export your data</h1>
      <p className="mt-4">
        Everything that this site keeps of you, in one file that people and programs can read (JSON). It is made in the background, mostly
        within seconds. A mail to <bdi>{email}</bdi> says when it is there, and it stays for {exportDays} days, for you alone.
      </p>
      {last && <State last={last} />}
      {last?.state !== 'making' && !last?.newestUntil && <PrepareForm again={last !== null} />}
      <Part id="contents" title="What is in it">
        <div className="prose mt-3">
          <ul>
            {contents.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <p className="mt-3 text-sm text-soft">
          Not in it: passwords, codes and keys, which are kept in a form that nobody can read; the names of moderators and what they note
          for one another; and who reported a comment of yours.
        </p>
      </Part>
    </div>
  )
}

const contents = [
  'Your account: name, address, role, since when.',
  'Where you are signed in, accounts elsewhere by which you sign in, and sign-in links that were asked for.',
  'Your comments, also those you wrote as a guest under this address, with their earlier texts.',
  'Of each comment: what the program found, every decision with its clause and version, what you were told, your appeals.',
  'Reports and notices that you made.',
  'Measures about you with their reasons, and your appeals against them.',
  'What you respect, whom you hide, which mails you want, and which were sent to you.',
  'From which connections your comments of the last 30 days came, as keyed hashes.',
]

function State({ last: { id, state, at, until, newestUntil } }: { last: ExportShown }) {
  if (state === 'failed')
    return (
      <div role="alert" className="mt-6 border-s-4 border-rejected bg-shade px-4 py-3">
        <p className="font-semibold">
          The export that you asked for on <When at={at} as="short" /> could not be made.
        </p>
        <p className="mt-1 text-sm">Prepare it again. If that fails too, write to the newsroom: nothing of your data is lost.</p>
      </div>
    )
  if (state === 'making')
    return (
      <div role="status" className="mt-6 border-s-4 border-held bg-shade px-4 py-3">
        <p className="font-semibold">Your export is being made.</p>
        <p className="mt-1 text-sm">This page shows it when it is ready. You can leave: a mail tells you too.</p>
        <Looking />
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      </div>
    )
  return (
    <div role="status" className="mt-6 border-s-4 border-approved bg-shade px-4 py-3">
      <p className="font-semibold">
        Your export is ready until <When at={until} as="short" />.
      </p>
      <p className="mt-2">
        <a href={exportAddress(id)} download="viewpoints-data.json" className="text-talk underline">
          Download data.json
        </a>
      </p>
      {newestUntil && (
        <p className="mt-2 text-sm">
          It is of less than an hour ago. A newer one can be prepared from <When at={newestUntil} as="short" /> on.
        </p>
      )}
    </div>
  )
}
