import { elsewhere, few, type Shape } from './shape'

const chat = '(?:whats ?app|telegram|viber|wechat|signal|kik)'

/** Of money, work, goods and company; appeals, and what machines post. Each must pass what people say about the news. */
export const offers: Shape[] = [
  {
    name: 'so much a week from home',
    expression: `(?:i|i'm|im|i've|you|we|she|he|anyone|everyone|start|can|now|friend|sister|aunt|mother|mom|neighbou?r) ${few(3)}(?:earn|earns|earned|earning|make|makes|making|made|paid|get|getting) ${few(4)}(?:around |about |over |up to )?[$€£]?\\s?\\d[\\d.,]{0,9}k?\\s?(?:[$€£]|dollars|usd|euros?|bucks|pounds)?\\s?(?:(?:per|a|an|each|every|/)\\s?(?:hour|day|week|month|hr)|weekly|daily|monthly|hourly)[^\\n]{0,60}(?:from home|at home|online|laptop|on the internet|part[- ]time|without (?:skills?|experience))`,
    message: 'money',
  },
  {
    name: 'easy money',
    expression: `(?:earn|make|get|gain) (?:some |your )?(?:real|extra|easy|free|quick|fast) (?:money|cash|income)(?: (?:online|from|at home|here|now|today|with|by|fast|daily|every|and)(?!\\p{L})|[!:]|$)|(?:earn|make|get) money (?:online|here|from home|today|fast)(?!\\p{L})|get paid (?:for|to) (?:shar|lik|watch|post|click|comment|surf|tak)\\p{L}*|need (?:some )?money\\?|^(?:[^\\p{L}]{0,10})?free money`,
    message: 'money',
  },
  {
    name: 'work from home: click',
    expression:
      '(?:work(?:ing)?|jobs?|money|income|business) from (?:home|your phone)[^\\n]{0,80}(?:click|apply (?:now|here)|sign up|whats ?app|telegram|inbox|dm me|link below|www\\.|https?:|just (?:go|visit|open))',
    message: 'money',
  },
  {
    name: 'recovered by a hacker',
    expression:
      'help(?:ed|s)? (?:me|us) (?:to )?' +
      few(2) +
      '(?:recover|recovering|regain|retrieve|get back|invest|trade)(?!\\p{L})[^\\n]{0,80}(?:coins?|bitcoins?|btc|crypto\\p{L}*|usdt|funds?|wallet|account|investment|money|scammers?)|(?:hackers?|recovery (?:experts?|agents?|services?|specialists?|teams?|firms?)|account managers?)[^\\n]{0,80}(?:contact (?:him|her|them|me|us|via|on)|reach (?:him|her|them|out to (?:him|her|them))|hire (?:him|her|them)|whats ?app (?:him|her|them|\\+?\\d|:))',
    message: 'money',
  },
  {
    name: 'double your coins',
    expression:
      '(?:double|triple|multiply) your (?:bitcoins?|btc|crypto|money|investments?|income|coins)|(?:get|claim|win|want|what|need|earn|for) (?:a |your |some )?free (?:bitcoins?|btc|crypto|iphones?|gift ?cards?|robux|v-?bucks)|(?:gift ?cards?|credits|coins|diamonds) (?:for free|hack|generator)',
    message: 'money',
  },
  {
    name: 'loans',
    expression:
      '(?:do you need|are you in need of|are you looking for|in need of|we (?:offer|give|provide)|i (?:offer|give|got my)|apply for) (?:an? )?' +
      few(4) +
      '(?:loans?|financing)(?!\\p{L})[^\\n]{0,120}(?:contact (?:us|me|him|her|via)|apply (?:now|here|today)|whats ?app|@|e-?mail (?:us|me))|loan offers?[^\\n]{0,80}(?:contact|apply|@|whats ?app)',
    message: 'money',
  },
  {
    name: 'promo code',
    expression: `use (?:my|our) ${few(2)}(?:code|link)|(?:promo|discount|coupon|referral|voucher)[ -]?code\\s?[:=]|(?:with|use|using) (?:the )?(?:promo|discount|coupon|referral) code|\\d{1,2} ?% (?:off|discount)[^\\n]{0,40}(?:code|click|shop now|order now|${elsewhere})|(?:shop|order|buy|download|install|register|sign up|join) (?:now|here|for free|today)[^\\n]{0,40}(?:https?:|www\\.)|(?:install|update|download)[^\\n]{0,80}https?://play\\.google\\.com`,
    message: 'money',
  },
  {
    name: 'essays',
    expression:
      '(?:best|cheap|cheapest|professional|custom|reliable|affordable) (?:online )?(?:essay|assignment|dissertation|thesis|term paper|homework)[- ](?:writing )?(?:services?|writers?|help)|(?:write|do) my (?:essay|assignment|dissertation|homework) for me|(?:essay|assignment|dissertation|homework) (?:writing )?(?:help|services?)[^\\n]{0,60}' +
      elsewhere,
    message: 'money',
  },
  {
    name: 'casinos and bets',
    expression:
      '(?:best|trusted|play (?:at|on)|join|register at|visit|win at|bonus at) (?:our |the |this |an? )?' +
      few(2) +
      'online casinos?|slot gacor|situs (?:slot|judi)|judi (?:online|bola)|(?:get|claim|grab|win|your) (?:\\d{1,4} )?free spins|(?:sure|guaranteed|fixed) (?:betting )?(?:tips|matches|odds)[^\\n]{0,40}(?:contact|whats ?app|telegram|@|join)',
    message: 'money',
  },
  {
    name: 'escorts',
    expression:
      '(?:independent|russian|vip|cheap|high[- ]class|model) (?:call girls?|escorts?)(?!\\p{L})|call girls? (?:service|number|in \\p{L}{3,20} (?:at|for|available|\\d))|(?:hot|sexy|horny|local|single) (?:girls|women|ladies|singles|moms) (?:in your area|near you|nearby|are waiting|waiting for you|online now)|meet (?:hot|sexy|local|single) (?:girls|women|singles|ladies)',
    message: 'money',
  },
  {
    name: 'pills, spells, followers',
    expression:
      '(?:buy|order|cheap) (?:viagra|cialis|kamagra|tramadol|xanax|adderall|ozempic|oxycodone|percocet) (?:online|now|here|without|cheap)|(?:spell ?casters?|love spells?|herbal (?:doctor|cure))[^\\n]{0,100}(?:contact|e-?mail|whats ?app|@|help(?:ed)? me|brought back)|(?:buy|get) (?:cheap|real|free|instant) (?:\\p{L}{2,12} )?(?:followers|subscribers|likes|views|backlinks)',
    message: 'money',
  },

  {
    name: 'write to me',
    expression: `(?:dm|inbox|whats ?app) (?:me|us)(?!\\p{L})|(?:text|call|message|contact|write|reach|e-?mail|chat|add|hit) (?:to |with )?(?:me|us|him|her|them)(?: up| out)? ?(?:now |today |directly |privately )?(?:(?:on|via|through|at|by|with) )?(?:my |his |her |our )?[:@]? ?(?:${chat}|\\+\\d|\\(?\\d{3,}[ -]?\\d{3})|(?:write|message|text|contact|ask) (?:to )?(?:me|us) (?:and i (?:will|'ll)|to (?:learn|know more|find out|get started|earn|join)|for (?:more )?(?:details|info\\p{L}*))`,
    message: 'contact',
  },
  {
    name: 'a number to chat',
    expression: `(?:${chat}|واتساپ|واتس ?اب|تلگرام|телеграм|вотсап|ватсап|微信号?|加微信?|薇信)\\s{0,2}(?:no|number|num|id|group|line|شماره|رقم)?\\s{0,2}[:.,(@+-]{0,3}\\s{0,2}(?:\\+?\\d[\\d ()-]{5,19}\\d|(?<=@)[a-z\\d_]{4,32})|(?:wa\\.me|chat\\.whatsapp\\.com|t\\.me/(?:joinchat|\\+))/?[\\p{L}\\d+]{3}`,
    message: 'contact',
  },
  {
    name: 'appeal for money',
    expression:
      '(?:gofundme|indiegogo|kickstarter|patreon|ko-fi|buymeacoffee|fundrazr|justgiving|leetchi|vakinha|paypal)\\.(?:com|me|com\\.br)/[^\\s]{3}|(?:donate|send money|contribute) to (?:me|my|our)(?!\\p{L})',
    message: 'appeal',
  },
  {
    name: 'a link that pays',
    expression:
      '[?&;](?:ref|r|rb|aff|affid|invite|referral|campid)=\\d{4}|[?&;]tag=[a-z\\d]{3,20}-2\\d(?!\\d)|/(?:invite|referral|ref)/[\\p{L}\\d]{3}',
    message: 'money',
  },
  {
    name: 'code of links',
    expression:
      '(?:<|&lt;)(?:a|script|iframe)\\s(?![^>\\n]{0,300}>\\s?\\d{1,2}:\\d\\d)[^\\n]{0,300}(?:href|src)|\\[(?:url|link|img)(?:=|\\])|document\\.write\\(',
    message: 'code',
  },
]
