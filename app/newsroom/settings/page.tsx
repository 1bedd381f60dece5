import type { Metadata } from 'next'
import { SettingsForm } from '@/components/settings/settings-form'
import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { requireAdmin } from '@/lib/session'
import { readSettings, settingChanges } from '@/lib/settings'
import { linesOf } from '@/lib/settings-form'

export const metadata: Metadata = { title: 'Settings' }

/** What the paper is called and how it looks. */
export default async function SettingsPage() {
  await requireAdmin('/newsroom/settings')
  const [settings, changes] = await Promise.all([readSettings(db), settingChanges(db)])
  const { navigation, footerLinks, commentsCloseAfterDays, languages, ...texts } = settings
  const fields = {
    ...texts,
    ...{ navigation: linesOf(navigation), footerLinks: linesOf(footerLinks) },
    commentsCloseAfterDays: String(commentsCloseAfterDays),
    seen: changes[0]?.at.toISOString() ?? '',
    ...Object.fromEntries(languages.map((lang) => [`language-${lang}`, 'on'])),
  }
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Settings</h1>
      <p className="measure mt-2 text-sm text-soft">What is saved here is on every page at once, in mails and in feeds.</p>
      <SettingsForm settings={fields} />
      {changes.length > 0 && (
        <section aria-labelledby="who" className="mt-12 max-w-[44rem]">
          <h2 id="who" className="font-serif text-xl font-semibold">
            Who changed what
          </h2>
          <ul className="mt-2 divide-y divide-rule border-y border-rule text-sm">
            {changes.map(({ what, at, by }) => (
              <li key={what} className="flex flex-wrap justify-between gap-x-6 py-2">
                <span className="font-semibold">{what}</span>
                <span className="text-soft">
                  {by ? <bdi>{by}</bdi> : 'From before'}, <When at={at} as="short" />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
