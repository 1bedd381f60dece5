import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorList } from '@/components/articles/author-list'
import { pageMetadata } from '@/components/site/found'
import { db } from '@/lib/db'
import { authors } from '@/lib/lists'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: '/authors', title: (await getTranslations('lists'))('authors') })
}

export default async function AuthorsPage() {
  return <AuthorList authors={await authors(db)} />
}
