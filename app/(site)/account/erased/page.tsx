import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { A } from '@/components/ui/a'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('erase.tab'), robots: { index: false } }
}

/** Where an erasure ends. It asks nothing of who sees it: there is nobody to know any more. */
export default function ErasedPage() {
  const t = useTranslations('privacy.erase')
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('done')}</h1>
      <p role="status" className="mt-4">
        {t('gone')}
      </p>
      <p className="mt-3 text-soft">{t('rest')}</p>
      <p className="mt-6">
        <A href="/" className="button">
          {t('front')}
        </A>
      </p>
    </div>
  )
}
