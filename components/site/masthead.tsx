import { useTranslations } from 'next-intl'
import { Account } from '@/components/account/account'
import { A } from '@/components/ui/a'
import type { Section } from '@/lib/articles'
import { Languages } from './languages'
import { Name } from './name'
import { navigation } from './navigation'
import { Sections } from './sections'

/** The name, the sections and the reader. On the front page the name is set large instead (Nameplate). */
export function Masthead({ sections }: { sections: Section[] }) {
  const t = useTranslations('site')
  const search = useTranslations('search')
  return (
    <>
      <a href="#main" className="skip-link no-print">
        {t('skip')}
      </a>
      <Languages />
      <header className="masthead no-print">
        <div className="masthead-line sheet-width">
          <A href="/" className="masthead-name">
            <Name className="masthead-logo" />
          </A>
          <Sections links={navigation(sections)} />
          <div className="masthead-corner">
            <A href="/search" className="py-2 text-sm no-underline hover:underline">
              {search('title')}
            </A>
            <Account />
          </div>
        </div>
      </header>
    </>
  )
}
