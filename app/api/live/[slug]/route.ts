import { liveCoverage } from '@/lib/live-hub'
import { talkRoute } from '@/lib/talk-route'

/** Posts of live coverage as they are published; a place is a moment, in milliseconds. */
export const { GET, HEAD } = talkRoute(liveCoverage)
