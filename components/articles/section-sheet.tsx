import { Sentence } from '@/components/ui/sentence'
import type { ListPage } from '@/lib/lists'
import { ArticleList } from './list'

interface SectionSheetProps {
  section: { slug: string; name: string; description: string }
  list: ListPage
}

/** A page of a section, with a sentence about it. */
export function SectionSheet({ section: { slug, name, description }, list }: SectionSheetProps) {
  return (
    <ArticleList title={name} section={slug} path={`/sections/${slug}`} list={list}>
      {description && (
        <p className="standfirst measure">
          <Sentence>{description}</Sentence>
        </p>
      )}
    </ArticleList>
  )
}
