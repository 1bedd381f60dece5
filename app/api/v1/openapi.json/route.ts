import { keepable } from '@/lib/api/endpoint'
import { openapi } from '@/lib/api/openapi'

/** What the API is, for programs that read such descriptions. */
export const GET = (request: Request) => keepable(request, openapi())
