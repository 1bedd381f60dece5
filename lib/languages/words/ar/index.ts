import { article } from './article'
import { client } from './client'
import { corrections } from './corrections'
import { invitation } from './invitation'
import { lists } from './lists'
import { modes } from './modes'
import { reading } from './reading'
import { search } from './search'
import { site } from './site'

export default {
  article,
  client,
  corrections,
  invitation,
  lists,
  modes,
  reading,
  search,
  site,
}
