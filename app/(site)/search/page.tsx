import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchSheet } from '@/components/search/sheet'
import { db } from '@/lib/db'
import { answerTo } from '@/lib/search/answer'
import { askedFrom, type Params } from '@/lib/search/asked'
import { choicesOf } from '@/lib/search/choices'
import { client } from '@/lib/session'
import { excerpt } from '@/lib/text'

interface Props {
  searchParams: Promise<Params>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ q }, t] = await Promise.all([searchParams.then(askedFrom), getTranslations('search')])
  return { title: q ? t('tab', { words: excerpt(q, 60) }) : t('title'), robots: { index: false } }
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = askedFrom(await searchParams)
  const choices = await choicesOf(db)
  const answer = await answerTo(db, asked, { client: await client(), choices })
  return <SearchSheet asked={asked} choices={choices} answer={answer} />
}
