/** A part of the report under its own heading, with an address. */
export function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20 pt-10">
      <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Where there is nothing to draw. */
export const Nothing = ({ children }: { children: React.ReactNode }) => <p className="mt-2 text-soft">{children}</p>
