import { client } from './client'
import { lists } from './lists'
import { site } from './site'

export default { client, lists, site }
