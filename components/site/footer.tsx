import { useTranslations } from 'next-intl'
import { Prose } from '@/components/articles/prose'
import { A } from '@/components/ui/a'
import { AsServed } from '@/components/ui/as-served'
import { useEdition } from '@/components/ui/edition'
import { ownLanguage, Sentence } from '@/components/ui/sentence'
import type { Section } from '@/lib/articles'
import { feedPath, formatNames, formats, mediaTypes } from '@/lib/feeds/channel'
import { siteSettings, timeZone } from '@/lib/site'

/** What stands below every page of readers: the paper, its sections, its policies and the editions. */
export function Footer({ sections }: { sections: Section[] }) {
  const t = useTranslations('site')
  const { dir } = useEdition()
  const { name, footerText, footerLinks } = siteSettings()
  const all = sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name }))
  return (
    <footer className="no-print bg-shade text-sm">
      <AsServed mark="footer">
        <div className="sheet-width grid gap-x-8 gap-y-8 border-t-4 border-press py-10 wrap-anywhere grid-cols-1 sm:grid-cols-2 lg:grid-cols-[5fr_4fr_3fr]">
          <div className="max-w-80 sm:col-span-2 lg:col-span-1">
            <p className="font-serif text-2xl font-semibold tracking-[-0.03em]">{name}</p>
            {footerText ? (
              <div {...ownLanguage(dir, footerText)}>
                <Prose markdown={footerText} prefix="foot-" className="footer-text" />
              </div>
            ) : (
              <p className="mt-3 text-soft">{t('footer.about')}</p>
            )}
          </div>
          <Links label={t('footer.sections')} links={all} columns />
          <Links label={t('footer.comments')} links={talk.map(({ href, word }) => ({ href, name: t(`footer.${word}`) }))} />
        </div>
        {footerLinks.length > 0 && (
          <nav aria-label={name} className="sheet-width flex flex-wrap gap-x-6 border-t border-rule py-3">
            {footerLinks.map((link) => (
              <A key={`${link.href} ${link.name}`} href={link.href} className="py-1 no-underline hover:underline">
                <Sentence>{link.name}</Sentence>
              </A>
            ))}
          </nav>
        )}
        <div className="sheet-width flex flex-wrap justify-between gap-x-8 border-t border-rule py-3 text-xs text-soft">
          <p className="py-1">{t('footer.times', { timeZone })}</p>
          <nav aria-label={t('footer.feeds')} className="flex flex-wrap gap-x-4">
            <p className="py-1 font-semibold">{t('footer.feeds')}</p>
            {formats.map((format) => (
              <a
                key={format}
                href={feedPath('/', format)}
                type={mediaTypes[format]}
                lang="en"
                dir="ltr"
                className="py-1 no-underline hover:underline"
              >
                {formatNames[format]}
              </a>
            ))}
          </nav>
        </div>
      </AsServed>
    </footer>
  )
}

const talk = [
  { href: '/comment-policy', word: 'policy' },
  { href: '/comment-policy#moderation', word: 'moderation' },
  { href: '/moderation-report', word: 'report' },
  { href: '/moderation-log', word: 'log' },
  { href: '/corrections', word: 'corrections' },
  { href: '/privacy', word: 'privacy' },
  { href: '/sign-in', word: 'signIn' },
] as const

function Links({ label, links, columns = false }: { label: string; links: { href: string; name: string }[]; columns?: boolean }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <p className="font-semibold">{label}</p>
      <ul className={`mt-2 ${columns ? 'columns-[8rem] gap-x-8' : ''}`}>
        {links.map(({ href, name }) => (
          <li key={href}>
            <A href={href} className="inline-block py-1 text-soft no-underline hover:underline">
              <Sentence>{name}</Sentence>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
