import { feedAt } from '@/lib/feeds/answer'

export const GET = feedAt('topics', 'rss')
