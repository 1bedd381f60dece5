import type { ComponentProps } from 'react'
import { inEdition } from '@/lib/languages/editions'
import { useEdition } from './edition'

/** A link to a page of this site that stays in the reader's edition. Everything else it leaves as it is. */
export function A({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a href={inEdition(useEdition().lang, href)} {...props} />
}
