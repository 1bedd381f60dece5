import { article } from './article'
import { client } from './client'
import { corrections } from './corrections'
import { modes } from './modes'
import { reading } from './reading'
import { site } from './site'

export default { article, client, corrections, modes, reading, site }
