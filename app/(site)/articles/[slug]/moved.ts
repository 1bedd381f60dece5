import { permanentRedirect } from 'next/navigation'
import { db } from '@/lib/db'
import { presentSlug } from '@/lib/former-slugs'
import { hereIn } from '@/lib/languages/request'

/** Sends on whoever came by an address that the article had once; where there is no such article it does nothing. */
export async function sendOn(slug: string, below: string[] = []) {
  const now = await presentSlug(db, slug)
  if (now) permanentRedirect(await hereIn(['/articles', now, ...below].join('/')))
}
