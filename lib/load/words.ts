// What the load's comments are made of: sentences with places to fill, in a few languages. Names of places are made of
// syllables, so that there are as many different words as a search has to cope with.

export interface Language {
  code: string
  /** Of an article's language, as a share of all. */
  share: number
  topics: readonly string[]
  sentences: readonly string[]
}

const syllables = [
  'al',
  'bren',
  'cor',
  'dun',
  'el',
  'fen',
  'gar',
  'hol',
  'in',
  'jor',
  'kel',
  'lun',
  'mar',
  'nor',
  'os',
  'pel',
  'quen',
  'ros',
  'sel',
  'tor',
  'ul',
  'ven',
  'wes',
  'yar',
]
const endings = [
  'ford',
  'haven',
  'mouth',
  'wick',
  'bridge',
  'ham',
  'stow',
  'ness',
  'by',
  'ton',
  'field',
  'gate',
  'mere',
  'cliff',
  'moor',
  'combe',
]

/** One of some nine thousand places, the first of them the commonest. */
export function place(n: number): string {
  const [first, rest] = [n % 24, Math.floor(n / 24)]
  const [second, last] = [rest % 24, Math.floor(rest / 24) % 16]
  const name = `${syllables[first]}${syllables[(second + first) % 24]}${endings[last]}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}
export const places = 24 * 24 * 16

/** Names to sign with, of two words: nobody's. */
export const penNames = {
  first: [
    'North',
    'Old',
    'Quiet',
    'Harbour',
    'Blue',
    'Paper',
    'Early',
    'Salt',
    'Copper',
    'Winter',
    'Hill',
    'Tide',
    'Garden',
    'Night',
    'River',
    'Slow',
  ],
  second: [
    'Quay',
    'Lamp',
    'Clock',
    'Ferry',
    'Bell',
    'Reader',
    'Gull',
    'Kettle',
    'Ladder',
    'Baker',
    'Compass',
    'Wheel',
    'Window',
    'Sparrow',
    'Anchor',
    'Lantern',
  ],
}

export const languages: readonly Language[] = [
  {
    code: 'en',
    share: 0.86,
    topics: [
      'the sea wall',
      'the night bus',
      'the school kitchen',
      'the hospital',
      'the bridge',
      'the budget',
      'the library',
      'the rents',
      'the ferry',
      'the market',
      'the water',
      'the timetable',
      'the new flats',
      'the stadium',
      'the harvest',
      'the election',
    ],
    sentences: [
      'I have lived in {place} for {n} years and never saw anything like it.',
      'Nobody in {place} was asked about {topic}.',
      'Thank you for explaining {topic} so clearly.',
      'The figures do not add up: {n} last year, {n} this year, and the same promises.',
      'My neighbour works on {topic} and says the same.',
      'What about {topic}?',
      'I disagree, but it is a fair point.',
      'Has anybody looked at how {place} does it?',
      'In {place} they tried this {n} years ago and went back within a month.',
      'It is easy to be against {topic} when you live on the hill.',
      'Somebody should ask the council who pays for {topic}.',
      'The article leaves out that {place} already paid {n} crowns for it.',
      'That is exactly what happened to us.',
      'We were told {n} weeks, and it took {n} months.',
      'A good piece, and about time.',
      'I would rather wait another year than do {topic} badly.',
      'You are right about {topic}, though not about {place}.',
      'Source? I read the opposite in the report.',
      'Both of my children go through {place} every morning.',
      'If {topic} fails, it will be the poorest who notice first.',
    ],
  },
  {
    code: 'fa',
    share: 0.06,
    topics: ['دیوار ساحلی', 'بس شبانه', 'مکتب', 'شفاخانه', 'پل', 'بودجه', 'کتابخانه', 'کرایه‌ها'],
    sentences: [
      'من {n} سال در {place} زندگی کرده‌ام و چنین چیزی ندیده‌ام.',
      'هیچ کس از ما دربارهٔ {topic} نپرسید.',
      'تشکر از این که {topic} را روشن شرح دادید.',
      'با این نظر موافق نیستم، اما سخن منصفانه است.',
      'در {place} همین کار را کردند و خوب شد.',
      'چه کسی پول {topic} را می‌پردازد؟',
      'ارقام درست نیست: پارسال {n} بود و امسال {n}.',
      'نوشتهٔ خوبی بود.',
    ],
  },
  {
    code: 'de',
    share: 0.05,
    topics: [
      'die Ufermauer',
      'der Nachtbus',
      'die Schulküche',
      'das Krankenhaus',
      'die Brücke',
      'der Haushalt',
      'die Bücherei',
      'die Mieten',
    ],
    sentences: [
      'Ich wohne seit {n} Jahren in {place} und habe so etwas noch nie erlebt.',
      'Niemand hat uns gefragt, wie {topic} werden soll.',
      'Danke für die klare Erklärung.',
      'In {place} hat man das vor {n} Jahren versucht und bald wieder gelassen.',
      'Wer bezahlt das am Ende?',
      'Das stimmt, aber {topic} ist nur ein Teil der Geschichte.',
      'Die Zahlen gehen nicht auf: {n} im letzten Jahr, {n} in diesem.',
      'Ein guter Artikel.',
    ],
  },
  {
    code: 'fr',
    share: 0.03,
    topics: ['la digue', 'le bus de nuit', 'la cantine', 'l’hôpital', 'le pont', 'le budget', 'la bibliothèque', 'les loyers'],
    sentences: [
      'J’habite à {place} depuis {n} ans et je n’ai jamais vu cela.',
      'Personne ne nous a demandé notre avis sur {topic}.',
      'Merci pour cet article très clair.',
      'À {place}, on a essayé il y a {n} ans.',
      'Qui va payer {topic} ?',
      'Je ne suis pas d’accord, mais l’argument est juste.',
    ],
  },
]

/** What is rejected says such things too. */
export const unkind: readonly string[] = [
  'Only an idiot could write this.',
  'Shut up and go back to {place}.',
  'Cheap watches, best price, see https://{place}.example now!',
  'Call me on 0700 {n} {n} and I will tell you who is behind it.',
  'EVERYBODY IN {place} IS A LIAR AND YOU KNOW IT.',
  'Earn {n} crowns a day from home, write to {place}@offers.example.',
]

/** What is sent again and again, nearly the same. */
export const waves: readonly string[] = [
  'Great article! I made {n} crowns last week from my kitchen table, and you can do it too: ask me how at https://kitchen-money.example today.',
  'Wake up, people of {place}! They hide the truth about the water from all of you, share this before it is deleted again.',
  'Sign the petition against the council at https://petition.example, already {n} of us have signed, do not let them win this time.',
]
