import { useId } from 'react'

/** A part of a long form, with its heading. */
export function Part({ title, about, children }: { title: string; about?: string; children?: React.ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-rule pt-5">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {about && <p className="mt-1 text-sm text-soft">{about}</p>}
      {children}
    </section>
  )
}
