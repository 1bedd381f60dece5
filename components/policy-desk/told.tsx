import { Sentence } from '@/components/ui/sentence'
/** What went wrong with a form. */
export function Refused({ children }: { children: React.ReactNode }) {
  return (
    <div role="alert" className="my-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm font-semibold">
      {typeof children === 'string' ? <Sentence>{children}</Sentence> : children}
    </div>
  )
}

/** What was done, said once it is. */
export function Done({ children }: { children?: React.ReactNode }) {
  return (
    <p role="status" className="text-sm font-semibold text-approved empty:hidden">
      {children}
    </p>
  )
}
