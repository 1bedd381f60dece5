import { client } from './client'
import { corrections } from './corrections'
import { lists } from './lists'
import { modes } from './modes'
import { search } from './search'
import { site } from './site'

export default {
  client,
  corrections,
  lists,
  modes,
  search,
  site,
}
