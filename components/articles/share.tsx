import { useTranslations } from 'next-intl'
import { ShareArticle } from '@/components/talk/share-article'
import { useEdition } from '@/components/ui/edition'
import { inEdition } from '@/lib/languages/editions'
import { siteAddress } from '@/lib/site'

/** Hands the article on: by the device's own sheet or the clipboard where scripts run, by mail everywhere, else by its address. */
export function Share({ slug, headline }: { slug: string; headline: string }) {
  const t = useTranslations('article')
  const { lang } = useEdition()
  const path = inEdition(lang, `/articles/${slug}`)
  const address = siteAddress(path)
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\n\n${address}`)}`
  return (
    <>
      <ShareArticle path={path} headline={headline} />
      <a href={mail} className="quiet inline-flex items-center">
        {t('mail')}
      </a>
      <span className="unscripted small basis-full">
        {t('address')} <bdi className="select-all break-all">{address}</bdi>
      </span>
    </>
  )
}
