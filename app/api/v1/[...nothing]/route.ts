import { problemAnswer } from '@/lib/api/endpoint'
import { siteAddress } from '@/lib/site'

/** An address of the API that there is not is answered as its errors are. */
export const GET = () =>
  problemAnswer({
    status: 404,
    title: 'Not found',
    detail: `There is no such address in this API. ${siteAddress('/api/v1/openapi.json')} has them all.`,
  })
