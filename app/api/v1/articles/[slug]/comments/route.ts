import { comments } from '@/lib/api/comments'
import { routeOf } from '@/lib/api/endpoint'

export const { GET, OPTIONS } = routeOf(comments)
