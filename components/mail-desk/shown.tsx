import type { Rendered } from '@/lib/mail/render'

interface ShownProps {
  mail: Rendered
  /** Where its HTML is. */
  look: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** A mail as it is sent: its subject, how it looks, and its text for those who see that alone. */
export function Shown({ mail: { subject, text }, look, lang, dir }: ShownProps) {
  return (
    <>
      <h2 lang={lang} dir={dir} className="border-t-2 border-strong pt-4 font-serif text-xl font-semibold">
        {subject}
      </h2>
      <div className="mt-4 grid gap-x-10 gap-y-6 xl:grid-cols-2">
        <iframe title="As HTML" src={look} sandbox="" className="h-[68rem] w-full border border-rule" />
        <section aria-label="As text" className="min-w-0">
          <pre lang={lang} dir={dir} className="font-sans text-sm whitespace-pre-wrap [overflow-wrap:anywhere] [unicode-bidi:plaintext]">
            {text}
          </pre>
        </section>
      </div>
    </>
  )
}
