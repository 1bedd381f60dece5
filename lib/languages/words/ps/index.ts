import { client } from './client'
import { site } from './site'

export default { client, site }
