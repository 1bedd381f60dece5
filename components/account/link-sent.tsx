import { OutboxNote } from './outbox-note'

interface LinkSentProps {
  email: string
  to: string
  outbox: boolean
}

/** The same for every address, whether somebody has an account or not. */
export function LinkSent({ email, to, outbox }: LinkSentProps) {
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Look in your mail</h1>
      <div role="status" className="mt-4 border-s-4 border-approved bg-shade px-4 py-3">
        A link is on its way to <strong dir="ltr">{email}</strong>. It signs you in once, and works for 15 minutes.
      </div>
      {outbox && <OutboxNote />}
      <p className="mt-4 text-soft">
        Nothing there after a minute? Look among unwanted mail, or{' '}
        <a href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="underline">
          ask for another link
        </a>
        .
      </p>
    </>
  )
}
