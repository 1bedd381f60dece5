import { client } from './client'
import { corrections } from './corrections'
import { modes } from './modes'
import { site } from './site'

export default { client, corrections, modes, site }
