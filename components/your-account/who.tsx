import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/people'
import { initials } from '@/lib/text'

/** Somebody by their initials, as beside their comments, with the address that nobody else sees. */
export function Who({ person: { name, email, role } }: { person: Person }) {
  const t = useTranslations('account')
  return (
    <div className="flex items-center gap-4">
      <span aria-hidden className="grid size-14 shrink-0 place-items-center rounded-full bg-shade text-lg font-semibold text-soft">
        {initials(name)}
      </span>
      <div className="min-w-0">
        <p dir="auto" className="truncate font-serif text-xl leading-normal font-semibold">
          {name}
        </p>
        <p className="small">
          {role !== 'reader' && `${t(`roles.${role}`)} · `}
          {t.rich('email', {
            email: () => (
              <span dir="ltr" className="wrap-anywhere">
                {email}
              </span>
            ),
          })}
        </p>
      </div>
    </div>
  )
}
