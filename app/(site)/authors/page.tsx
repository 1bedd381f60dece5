import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorList } from '@/components/articles/author-list'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { authors } from '@/lib/lists'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists'))('authors'), alternates: await addresses('/authors') }
}

export default async function AuthorsPage() {
  return <AuthorList authors={await authors(db)} />
}
