import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { OutboxNote } from './outbox-note'

interface LinkSentProps {
  email: string
  to: string
  outbox: boolean
}

/** The same for every address, whether somebody has an account or not. */
export function LinkSent({ email, to, outbox }: LinkSentProps) {
  const t = useTranslations('account.signIn')
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('sent')}</h1>
      <div role="status" className="mt-4 border-s-4 border-approved bg-shade px-4 py-3">
        {t.rich('sentAbout', { email: () => <strong dir="ltr">{email}</strong> })}
      </div>
      {outbox && <OutboxNote />}
      <p className="mt-4 text-soft">
        {t.rich('notThere', {
          again: (words) => (
            <A href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="underline">
              {words}
            </A>
          ),
        })}
      </p>
    </>
  )
}
