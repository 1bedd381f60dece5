import { routeOf } from '@/lib/api/endpoint'
import { sections } from '@/lib/api/sections'

export const { GET, OPTIONS } = routeOf(sections)
