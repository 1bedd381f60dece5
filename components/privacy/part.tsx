import { Sentence } from '@/components/ui/sentence'

interface PartProps {
  id: string
  title: string
  children: React.ReactNode
}

/** A part of a page about somebody's data, under its heading. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-rule pt-4">
      <h2 id={id} className="font-serif text-xl font-semibold">
        <Sentence>{title}</Sentence>
      </h2>
      {children}
    </section>
  )
}
