import { account } from './account'
import { article } from './article'
import { checks } from './checks'
import { client } from './client'
import { comments } from './comments'
import { corrections } from './corrections'
import { invitation } from './invitation'
import { kept } from './kept'
import { ledger } from './ledger'
import { lists } from './lists'
import { moderation } from './moderation'
import { modes } from './modes'
import { own } from './own'
import { policy } from './policy'
import { privacy } from './privacy'
import { reading } from './reading'
import { reports } from './reports'
import { search } from './search'
import { site } from './site'
import { talk } from './talk'

export default {
  account,
  article,
  checks,
  client,
  comments,
  corrections,
  invitation,
  kept,
  ledger,
  lists,
  modes,
  own,
  policy,
  privacy,
  reading,
  reports,
  search,
  site,
  talk,
  moderation,
}
