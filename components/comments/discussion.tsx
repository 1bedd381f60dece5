import { useTranslations } from 'next-intl'
import { AsServedList } from '@/components/ui/as-served'
import { markOf } from '@/lib/mark'
import type { Node } from '@/lib/threads'
import { repliesBelow } from '@/lib/threads'
import { Comment } from './comment'

/** Threads by indent and one hairline; what was taken away leaves a line, so that its replies still make sense. */
export function Threads({ threads, article, open }: { threads: Node[]; article: string; open: boolean }) {
  return (
    <ol id="threads" className="divide-y divide-rule">
      <AsServedList className="py-6" items={threads.map((node) => [node.id, markOf([node, open])])}>
        {threads.map((node) => (
          <Said key={node.id} node={node} article={article} open={open} />
        ))}
      </AsServedList>
    </ol>
  )
}

function Said({ node, article, open }: { node: Node; article: string; open: boolean }) {
  const replies = node.replies.length > 0 && (
    <ol className="replies">
      {node.replies.map((reply) => (
        <li key={reply.id} className="pt-5">
          <Said node={reply} article={article} open={open} />
        </li>
      ))}
    </ol>
  )
  return (
    <>
      {node.comment === 'gone' ? <Gone /> : <Comment comment={node.comment} article={article} open={open} />}
      {node.level === 0 && replies ? <Folded count={repliesBelow(node)}>{replies}</Folded> : replies}
    </>
  )
}

/** A thread's replies, which can be put away; a script is not needed for it. */
function Folded({ count, children }: { count: number; children: React.ReactNode }) {
  const t = useTranslations('comments')
  return (
    <details open className="fold">
      <summary className="quiet">{t.rich('replies', { count, hide: (word) => <span>{word}</span> })}</summary>
      {children}
    </details>
  )
}

function Gone() {
  const t = useTranslations('comments')
  return <p className="small italic">{t('gone')}</p>
}
