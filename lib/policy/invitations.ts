import { elsewhere, few, please, type Shape } from './shape'

const subscribe = '(?:subs?cribe|subsribe|suscribe|subcribe)'
const networks =
  '(?:instagram|insta|ig|twitter|face ?book|fb|tik ?tok|snapchat|snap|you ?tube|yt|twitch|telegram|soundcloud|onlyfans|linkedin|patreon)'
const place = `(?:channels?|chann?ell?s?|pages?|web ?sites?|sites?|blogs?|stores?|shops?|podcasts?|newsletter|profile|mix ?tape|play ?lists?|${networks})(?!\\p{L})`
const work =
  '(?:vids?|videos?|vidi?os|covers?|music|songs?|raps?|tracks?|beats?|remix\\p{L}*|stuff|e-?books?|app|apps|apparel|games?)(?!\\p{L})'

/** To a channel, a page, a subscription, a vote. Each must pass what people say about the news. */
export const invitations: Shape[] = [
  {
    name: 'come to my channel',
    expression: `(?:check(?:ing)?(?: out)?|chec?kout|visit|view|join|go(?:ing)? (?:on |over )?to|come to|look(?:ing)? (?:at|up)|click on|hit up|peep|stop by|subscribe|like|follow|on) (?:also |out )?my ${few(3)}${place}(?! of\\b)`,
    also: `(?:check|visit|view|join|go(?:ing)? (?:on |over )?to|come to|look|click|hit up|peep|stop by|${subscribe}|like|follow|${please}) `,
    message: 'own',
  },
  {
    // A reader's "our" may be the town's: our shops, our site.
    name: 'come to our channel',
    expression: `(?:check(?:ing)? out|visit|subscribe (?:to|on)|follow|like|join|click on) our ${few(2)}(?:channel|web ?(?:site|page)|page|blog|podcast|newsletter|${networks})(?!\\p{L})(?! of\\b)|(?:check(?:ing)? out|visit) our ${few(2)}(?:site|store|shop) (?:at|for|to)(?!\\p{L})`,
    message: 'own',
  },
  {
    name: 'check out my work',
    expression: `check(?:ing)?(?: ?out)? (?:also |some of |out )?my ${few(4)}${work}|check(?:ing)? ?out our ${few(4)}${work}`,
    message: 'own',
  },
  {
    name: 'watch my work',
    expression: `(?:listen to|watch|download|like|look(?:ing)? (?:at|up)|buy) (?:also |some of )?my ${few(4)}${work}`,
    also: `${please}|channel|${subscribe}|guys|${elsewhere}`,
    message: 'own',
  },
  { name: 'check me out', expression: 'check(?:ing)? (?:me|us) out|check out (?:me|us)(?!\\p{L})', message: 'own' },
  { name: 'shared from a site', expression: 'check out this (?:video|playlist|channel) on you ?tube', message: 'own' },
  {
    name: 'hey, check it out',
    expression: `(?:${please}|guys|hey|come|hi|everyone|go) ${few(6)}check(?: ?out)? (?:it|this|them|these|him|her)?(?: out)?(?![\\p{L}'])`,
    also: `${elsewhere}|channel|${subscribe}|new (?:song|video|music|cover)`,
    message: 'own',
  },
  {
    name: 'I am new here',
    expression:
      "i(?: a|')?m (?:a |an )?(?:new |small |young )?you ?tuber|(?:i am|i'm|we are|we're|were) (?:kind of |kinda )?new (?:on|to|in) you ?tube|(?:made|have|started|starting|got|am|up|this is) (?:a |my |our |up a )?new (?:(?:you ?tube|music|gaming) )?channel",
    also: `${please}|check|${subscribe}|subs|videos?|youtube|help`,
    message: 'own',
  },
  {
    name: 'follow me on',
    expression: `(?:follow|add|find|like|friend|hit|support|see) (?:me|us|him|her|up) (?:up |please )?(?:on|at) (?:my |our )?(?:${networks}|x)(?!\\p{L})|(?:my|our) (?:instagram|insta|ig|snap|snapchat|tiktok|twitch|onlyfans) (?:is|name|user ?name|account|:)`,
    message: 'own',
  },

  {
    name: 'subscribe to me',
    expression: `${subscribe} (?:(?:to|2|for|on|in|with) )?(?:me|us|back)(?!\\p{L})|${subscribe} (?:(?:to|2|on|in|at) )?(?:my|our) ${few(2)}${place}|subs? (?:to|2) (?:me|my|our|us)(?!\\p{L})`,
    message: 'begging',
  },
  {
    name: 'please subscribe',
    expression: `(?:${please}|do ?n'?t forget to|remember to|make sure (?:to|you)|(?:like|rate|comment|share),? (?:and|&|n)|guys|everyone) (?:like,? |rate,? |comment,? |and |also |go |do |& ){0,4}${subscribe}(?!\\p{L})(?! to (?:the|a|an|this|that|some|any|your)(?!\\p{L}))|(?<!(?:to|not|n't|i|we|they|you|who) )${subscribe},? (?:${please}|guys|now and|and (?:i|like|share|enjoy|comment))`,
    message: 'begging',
  },
  {
    name: 'subscribe!',
    expression: `(?:^|[.!?,;:)] ?)(?:and )?${subscribe}(?:[ !.:)♥]*$| if you (?:are|like|love|want to see|'re))`,
    message: 'begging',
  },
  {
    name: 'sub for sub',
    expression:
      'sub ?(?:4|for) ?sub|(?:subs?|subscribe) (?:you )?back|help (?:me|us) (?:get(?:ting)?|reach|to get|to reach) ' +
      few(3) +
      '(?:subs|subscribers|likes|views|fans|followers)|(?:if i (?:can )?(?:get|reach|hit)|i (?:really |just )?(?:want|need)|at|get me(?: to)?|become my) (?:[\\d.,]+k? |more |some |first |a few |to get ){1,3}(?:subs|subscribers|likes|followers)',
    message: 'begging',
  },
  {
    name: 'like if you',
    expression: '(?:thumbs? up|like (?:this|my) (?:comment|post)|(?<=^|[.!?,] ?)like|upvote) if(?!\\p{L})',
    message: 'begging',
  },
  {
    name: 'vote for me',
    expression: `${please} (?:open this link and )?(?:vote for (?:me|us|my|our)|(?:like|share|retweet) (?:my|our|us|this (?:pic|picture|photo|page|post))|help (?:me|us) (?:get|reach|go|win|raise|make|to (?:get|reach|go|win|raise|make)))|vote (?:for )?(?:me|us) (?:here|${please})`,
    message: 'begging',
  },
  {
    name: 'like and win',
    expression: `(?:like|share|follow|retweet|comment) (?:and|&|\\+|n) (?:share|like|follow|comment|tag|win)[^\\n]{0,60}(?<!\\p{L})(?:win|prize|prizes|giveaway)(?!\\p{L})|(?:enter|register|sign up|click|like|share)[^\\n.]{0,40} (?:for (?:a|your) chance to win|(?:and|to) win (?:a|an|free|cash|prizes?|\\$\\d)(?!\\p{L}))`,
    message: 'begging',
  },
  {
    name: 'join us, other languages',
    expression:
      'подпи(?:шитесь|сывайтесь|шись) на (?:мой|наш|мою|нашу)|подпи(?:шитесь|сывайтесь|шись) на (?:\\p{L}{1,20} )?(?:канал|страниц)|(?:abonniert?|folgt?) (?:mir|uns|meinen|unseren) (?:auf|kanal)|suscr[ií]b(?:ete|anse|iros) (?:a|en) (?:mi|nuestro) canal|abonnez[- ]vous à (?:ma|notre) cha[iî]ne|(?:به|در) (?:کانال|پیج|صفحه|گروه|چینل) (?:من|ما|تلگرام|تلگرامی|یوتیوب)[^\\n]{0,40}(?:بپیوندید|عضو|سر بزنید|جوین|شوید)|(?:کانال|پیج|چینل) (?:من|ما|مرا|یوتیوب من) ?(?:را )?(?:دنبال|سابسکرایب|فالو)|اشتركوا? (?:في|ب)\\s?(?:قناتي|قناتنا|القناة)|تابعوني على|(?:关注|订阅)我的?(?:频道|微博|公众号)',
    message: 'own',
  },
  {
    name: 'a film to watch',
    expression: '/?watch\\?v=[\\w-]{5}|youtu\\.be/[\\w-]{5}',
    also: `${please}|check|${subscribe}|(?:my|our) (?:new |own |first )?(?:video|song|cover|channel|music)|click|watch (?:this|my)`,
    message: 'own',
  },
]
