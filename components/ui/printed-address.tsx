import { inEdition } from '@/lib/languages/editions'
import { siteUrl } from '@/lib/site'
import { useEdition } from './edition'

/** The whole address of a page in its edition, for paper: it runs from left to right in every sentence. */
export const PrintedAddress = ({ path }: { path: string }) => (
  <bdi dir="ltr">
    {siteUrl}
    {inEdition(useEdition().lang, path)}
  </bdi>
)
