import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import { refusalIn } from '@/lib/languages/refusals'
/** A link that signs nobody in, and the way to one that does. */
export function DeadLink({ why }: { why: string }) {
  const t = useTranslations('account.signIn')
  const { lang } = useEdition()
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('dead')}</h1>
      <div role="alert" className="mt-4 border-s-4 border-held bg-shade px-4 py-3">
        <Sentence>{refusalIn(lang, why)}</Sentence>
      </div>
      <p className="mt-6">
        <A href="/sign-in" className="button button-main">
          {t('newLink')}
        </A>
      </p>
    </>
  )
}
