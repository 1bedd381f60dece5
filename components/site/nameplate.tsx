import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import { siteSettings } from '@/lib/site'
import { Name } from './name'
import { When } from './when'

/** The name, set large, once: while it stands here the masthead leaves its own small one out. */
export function Nameplate() {
  const t = useTranslations('site')
  return (
    <div className="nameplate">
      <h1 className="pt-5 pb-3 font-serif text-[min(15vw,clamp(3.25rem,1.5rem+7vw,7rem))] leading-[0.9] font-semibold tracking-[-0.04em] sm:pt-7 sm:pb-5 sm:text-center">
        <A href="/" className="no-underline hover:text-ink">
          <Name className="nameplate-logo" />
        </A>
      </h1>
      <p className="flex flex-wrap justify-between gap-x-6 border-y border-rule py-2 text-sm text-soft">
        <When at={new Date()} as="day" />
        <span dir="auto" className="max-sm:order-last max-sm:w-full">
          <Sentence>{siteSettings().tagline || t('motto')}</Sentence>
        </span>
        <span>{t('edition')}</span>
      </p>
    </div>
  )
}
