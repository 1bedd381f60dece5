import type { Metadata } from 'next'
import { SettingsForm } from '@/components/desk-settings/form'
import { db } from '@/lib/db'
import { deskSettings } from '@/lib/desk/settings'
import { requireModerator } from '@/lib/session'

export const metadata: Metadata = { title: 'Keys' }

/** Where a moderator changes the desk's keys, or switches them off. */
export default async function KeysPage() {
  const moderator = await requireModerator('/moderate/keys')
  return (
    <div className="mx-auto max-w-[40rem] py-8">
      <h1 className="font-serif text-3xl">Keys</h1>
      <p className="mt-2 text-soft">
        Every key has a button too. They hold for you alone, on every machine you sign in on. Reading by voice or with a screen reader, you
        may want them off.
      </p>
      <SettingsForm settings={await deskSettings(db, moderator)} />
      <p className="mt-8 text-sm">
        <a href="/moderate" className="text-talk underline">
          Back to the desk
        </a>
      </p>
    </div>
  )
}
