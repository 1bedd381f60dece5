import { routeOf } from '@/lib/api/endpoint'
import { search } from '@/lib/api/search'

export const { GET, OPTIONS } = routeOf(search)
