import { articleTalk } from '@/lib/talk-hub'
import { talkRoute } from '@/lib/talk-route'

/** New comments of an article as they are published. */
export const { GET, HEAD } = talkRoute(articleTalk)
