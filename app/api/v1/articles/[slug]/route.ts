import { oneArticle } from '@/lib/api/articles'
import { routeOf } from '@/lib/api/endpoint'

export const { GET, OPTIONS } = routeOf(oneArticle)
