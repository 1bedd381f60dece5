import { siteUrl } from '../site'

/** A name for an article or a comment that stays when its address changes (RFC 4151): our host, the day it was made, and its id. */
export function tagOf(kind: 'articles' | 'comments', { id, createdAt }: { id: string; createdAt: Date }): string {
  return `tag:${new URL(siteUrl).hostname},${createdAt.toISOString().slice(0, 10)}:${kind}/${id}`
}
