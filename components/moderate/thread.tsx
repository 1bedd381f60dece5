'use client'

import type { Context } from '@/lib/desk/context'
import type { Item } from './item'

type Said = Context['thread'][number]

/** What the comment answers, and what was said before it. Before the context is here, what it answers is known already. */
export function BeforeIt({ item, context }: { item: Item; context: Context | undefined }) {
  if (!context) return item.parent && <Voice said={{ ...item.parent, text: item.parent.body }} label="It answers" />
  const above = context.thread.filter(({ place }) => place === 'above' || place === 'before')
  const parent = context.thread.find(({ place }) => place === 'parent')
  return (
    <>
      {above.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="quiet cursor-pointer">Earlier in the thread ({above.length})</summary>
          {above.map((said) => (
            <Voice key={said.id} said={said} />
          ))}
        </details>
      )}
      {parent && <Voice said={parent} label="It answers" />}
    </>
  )
}

/** What was said after it. */
export function AfterIt({ context }: { context: Context | undefined }) {
  const after = context?.thread.filter(({ place }) => place === 'reply' || place === 'after') ?? []
  if (after.length === 0) return null
  return (
    <section aria-label="Later in the thread" className="mt-6 border-t border-rule pt-3">
      <h3 className="beside-title">Later in the thread</h3>
      {after.map((said) => (
        <Voice key={said.id} said={said} {...(said.place === 'reply' && { label: 'Answers it' })} />
      ))}
    </section>
  )
}

function Voice({ said, label }: { said: Pick<Said, 'name' | 'text'> & Partial<Said>; label?: string }) {
  return (
    <blockquote className="measure mt-3 border-s-2 border-rule ps-3 text-sm">
      <p className="text-soft">
        {label && `${label} · `}
        <bdi className="font-semibold">{said.name}</bdi>
        {said.at && <span className="figures"> · {said.at}</span>}
        {said.status && said.status !== 'approved' && ` · ${said.status}`}
      </p>
      <p dir="auto" className="whitespace-pre-line">
        {said.text}
      </p>
    </blockquote>
  )
}
