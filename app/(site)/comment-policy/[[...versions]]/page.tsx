import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangesSheet } from '@/components/policy/changes'
import { PolicySheet } from '@/components/policy/sheet'
import { pageMetadata } from '@/components/site/found'
import { db } from '@/lib/db'
import { changesBetween } from '@/lib/policy/changes'
import { history } from '@/lib/policy/history'
import { editions, policyVersion } from '@/lib/policy-versions'

interface Props {
  params: Promise<{ versions?: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { asked } = await look(params)
  const [one, other] = asked
  const t = await getTranslations('policy')
  if (!one) return { title: (await getTranslations('site.missing'))('tab') }
  if (other)
    return pageMetadata({
      path: `/comment-policy/${one.number}/${other.number}`,
      title: t('changesTab', { from: one.number, to: other.number }),
    })
  const inForce = one.state === 'in force'
  return pageMetadata({
    path: inForce ? '/comment-policy' : `/comment-policy/${one.number}`,
    title: inForce ? t('title') : t('versionTab', { number: one.number }),
  })
}

/** /comment-policy is the version in force, /comment-policy/2 version 2, /comment-policy/1/2 what changed from 1 to 2. */
export default async function CommentPolicyPage({ params }: Props) {
  const { versions, asked } = await look(params)
  const [one, other] = asked
  if (!one) notFound()
  const policy = await policyVersion(db, one.number)
  if (!other) return <PolicySheet policy={policy} versions={versions} />
  const changes = changesBetween(policy, await policyVersion(db, other.number))
  return <ChangesSheet from={one} to={other} changes={changes} versions={versions} />
}

/** Every version, and the one or two that the address asks for; none where it asks for what there is not. */
async function look(params: Props['params']) {
  const { versions: parts = [] } = await params
  const versions = history(await editions(db), new Date())
  const asked =
    parts.length > 0
      ? parts.flatMap((part) => versions.find(({ number }) => String(number) === part) ?? [])
      : versions.filter(({ state }) => state === 'in force')
  const fits = asked.length === Math.max(1, parts.length) && asked.length < 3 && asked[0] !== asked[1]
  return { versions, asked: fits ? asked : [] }
}
