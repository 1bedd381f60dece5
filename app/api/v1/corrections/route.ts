import { corrections } from '@/lib/api/corrections'
import { routeOf } from '@/lib/api/endpoint'

export const { GET, OPTIONS } = routeOf(corrections)
