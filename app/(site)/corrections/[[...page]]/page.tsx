import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectionsList } from '@/components/corrections/corrections-list'
import { db } from '@/lib/db'
import { corrections } from '@/lib/newsroom/corrections'

interface Props {
  params: Promise<{ page?: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page] = (await params).page ?? []
  return {
    title: page ? `Corrections, page ${page}` : 'Corrections',
    alternates: { canonical: page ? `/corrections/${page}` : '/corrections' },
  }
}

/** /corrections, /corrections/2. */
export default async function CorrectionsPage({ params }: Props) {
  const [number = '1', ...more] = (await params).page ?? []
  const page = /^[1-9]\d{0,4}$/.test(number) && more.length === 0 ? await corrections(db, Number(number)) : null
  if (!page || ((await params).page && page.page === 1)) notFound()
  return <CorrectionsList page={page} />
}
