interface SectionProps {
  id: string
  title: string
  children: React.ReactNode
}

/** A part of the account's page: its title at the start, where there is room, and what it is about beside it. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-x-12 gap-y-3 border-t border-rule py-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <h2 id={id} className="scroll-mt-20 font-serif text-xl font-semibold text-balance">
        {title}
      </h2>
      <div className="min-w-0 max-w-2xl">{children}</div>
    </section>
  )
}
