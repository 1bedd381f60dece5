import { useId } from 'react'

/** A secret, shown this once. */
export function Secret({ secret, children }: { secret: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <div role="status" className="my-4 border-s-4 border-approved bg-shade px-4 py-3">
      <p className="font-semibold">{children}</p>
      <label htmlFor={id} className="mt-2 block text-sm">
        Its secret, by which deliveries are signed. It is shown this once: keep it now.
      </label>
      <input id={id} readOnly value={secret} dir="ltr" className="input mt-1 font-mono text-sm" />
    </div>
  )
}
