import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Erased', robots: { index: false } }

/** Where an erasure ends. It asks nothing of who sees it: there is nobody to know any more. */
export default function ErasedPage() {
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Your account is erased</h1>
      <p role="status" className="mt-4">
        Your name, your address and the texts of your comments are gone, and you are signed out.
      </p>
      <p className="mt-3 text-soft">
        Replies by others and the decisions on your comments stay, without you in them. You can read and comment here as before, as a guest
        or with a new account.
      </p>
      <p className="mt-6">
        <a href="/" className="button">
          To the front page
        </a>
      </p>
    </div>
  )
}
