import type { Metadata } from 'next'
import { AuthorList } from '@/components/articles/author-list'
import { db } from '@/lib/db'
import { authors } from '@/lib/lists'

export const metadata: Metadata = { title: 'Authors', alternates: { canonical: '/authors' } }

export default async function AuthorsPage() {
  return <AuthorList authors={await authors(db)} />
}
