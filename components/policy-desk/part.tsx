/** A part of the policy desk: its title at the start, what there is to see and do beside it. */
export function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-4 gap-x-10 gap-y-4 border-t-2 border-strong py-6 lg:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
