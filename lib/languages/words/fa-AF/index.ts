import { client } from './client'
import { search } from './search'
import { site } from './site'

export default { client, search, site }
