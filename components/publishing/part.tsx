interface PartProps {
  id: string
  title: string
  /** The first one has the page's own heading. */
  first?: boolean
  children: React.ReactNode
}

/** A part of the Publish tab: its title at the start, what there is to see and do beside it. */
export function Part({ id, title, first = false, children }: PartProps) {
  const Title = first ? 'h1' : 'h2'
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={`grid gap-x-10 gap-y-3 py-6 md:grid-cols-[minmax(min-content,1fr)_minmax(0,4fr)] ${first ? '' : 'border-t border-rule'}`}
    >
      <Title id={`${id}-title`} className={`font-serif ${first ? 'text-2xl' : 'text-lg leading-6'}`}>
        {title}
      </Title>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
