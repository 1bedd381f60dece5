import { getTranslations } from 'next-intl/server'
import { AsServed } from '@/components/ui/as-served'
import { editions, inEdition } from '@/lib/languages/editions'
import { editionHere, pathHere, queryHere } from '@/lib/languages/request'
import { siteSettings } from '@/lib/site'

/** This page in the other languages of the house, each by its own name, with what was asked of it: the words of a search, the key of a comment. */
export async function Languages() {
  const [t, { lang }, here, query] = await Promise.all([getTranslations('site'), editionHere(), pathHere(), queryHere()])
  // The front's name for a page that is missing (lib/front/upstream.ts).
  const path = here === '/-' ? '/' : `${here}${query}`
  const offered = editions.filter((edition) => edition.lang === lang || siteSettings().languages.includes(edition.lang))
  if (offered.length < 2) return null
  return (
    <nav aria-label={t('language')} className="languages no-print sheet-width">
      <AsServed mark={path}>
        <ul className="flex flex-wrap justify-end gap-x-4 text-xs">
          {offered.map((edition) => (
            <li key={edition.lang}>
              <a
                href={inEdition(edition.lang, path)}
                lang={edition.lang}
                dir={edition.dir}
                hrefLang={edition.lang}
                aria-current={edition.lang === lang ? 'true' : undefined}
                className="block min-w-6 py-1.5 text-center text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {edition.name}
              </a>
            </li>
          ))}
        </ul>
      </AsServed>
    </nav>
  )
}
