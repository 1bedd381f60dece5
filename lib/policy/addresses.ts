import type { Found } from './emails'

const upTo = (count: number, unit: string) => `(?:${unit}\\s){1,${count}}`
const name = "[\\p{L}\\p{M}'’.-]{2,30}"
// "Lives in 2 different places", "5 percent of the way".
const noStreet =
  '(?!(?:a|an|and|the|of|or|to|percent|per|million|star|bedroom|room|different|other|separate|small|big|more|years|months|days|hours|minutes|miles|km)\\s)'
const number = '\\d{1,4}\\s?[a-z]?'

interface Custom {
  /** A street with its number. */
  place: string
  /** That somebody lives there, in the words before or behind; a place without it is a shop, an office or news. */
  before: string
  behind?: string
}

const customs: Custom[] = [
  {
    place: `\\d{1,4}[a-z]?,?\\s${noStreet}${upTo(3, name)}(?:road|rd|street|st|avenue|ave|lane|ln|drive|dr|close|court|ct|place|terrace|gardens|crescent|square|boulevard|blvd|row|grove|mews|way)`,
    before:
      "(?:live|lives|lived|living|reside|resides|stay|stays) (?:just |right |now )?(?:at|in|on)|home (?:address|is|at)|(?:his|her|their|whose) (?:home|house|flat|address)|'s (?:home|house|address)|(?:find|visit|get) (?:him|her|them) at",
    behind: '(?:is )?where (?:he|she|they|\\p{L}+) (?:live|lives|sleep|sleeps)|is (?:his|her|their) (?:home|house|address)',
  },
  // A flat is somebody's home, whoever's.
  {
    place: `(?:flat|apartment|apt\\.?) \\d{1,4}[a-z]?,? \\d{1,4}[a-z]?,? ${upTo(2, name)}(?:road|rd|street|st|avenue|ave|lane|drive|close|court|place|way)`,
    before: '',
  },
  {
    place: '(?:number|no\\.?|nr\\.?|#)\\s?\\d{1,4}[a-z]?',
    before: '(?:live|lives|lived|living|reside|resides) (?:just |right |now )?(?:at|in)',
  },
  {
    place: `(?:${name}\\s)?[\\p{L}-]{2,40}(?:strasse|str\\.|weg|gasse|platz|allee|ring|ufer|damm|straat|laan)\\s${number}`,
    before: '(?:wohnt|wohne|wohnen|wohnhaft|lebt|zu hause|zuhause|daheim|adresse|anschrift|woont|adres)',
  },
  {
    place: `\\d{1,4}(?: bis| ter)?,?\\s(?:rue|avenue|boulevard|impasse|allée|chemin|quai)\\s(?:(?:de|du|des|la|le|les)\\s){0,2}${name}`,
    before: '(?:habite|habitent|réside|vit au|domicile|domicilié|chez (?:lui|elle|eux)|adresse)',
  },
  {
    place: `(?:calle|c/|avenida|via|viale|rua)\\s(?:${name}\\s){0,3}?${name},?\\s\\d{1,4}`,
    before: '(?:vive|viven|reside|domicilio|dirección|su casa|abita|vivono|indirizzo|mora)',
  },
  // A flat again: кв.
  {
    place:
      '(?:ул\\.?|улица|проспект|пр-т|переулок|пер\\.)\\s[\\p{L}. -]{2,40},?\\s?(?:д\\.|дом)\\s?\\d{1,4}\\p{L}?,?\\s?(?:кв\\.?|квартира)\\s?\\d{1,4}',
    before: '',
  },
  {
    place: '(?:خیابان|کوچه|بلوار|سرک|شارع)\\s[\\p{L}\\p{M}\\d،, ]{2,60}(?:پلاک|خانه|رقم|منزل)\\s?(?:شماره\\s)?\\d{1,4}',
    before: '(?:زندگی|ساکن|منزل|خانه|خانهاش|خانهٔ|آدرس|ادرس|يسكن|یسکن|عنوان|بيت)',
  },
]

const borders = (source: string) => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`
const compiled = customs.map(({ place, before, behind }) => ({
  place: new RegExp(borders(place), 'gu'),
  before: before === '' ? undefined : new RegExp(`(?<!\\p{L})(?:${before})(?!\\p{L})`, 'u'),
  behind: behind === undefined ? undefined : new RegExp(`^[\\s,]{0,3}(?:${behind})(?!\\p{L})`, 'u'),
}))

// Who lives there is no secret.
const famous = /10 downing st|11 downing st|1600 pennsylvania|221b baker st|^(?:number|no\.?) ?1[01]$/

/** The places in a text where somebody seems to live. */
export function addressesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { place, before, behind } of compiled)
    for (const { 0: piece, index } of text.matchAll(place)) {
      const end = index + piece.length
      const told = !before || before.test(text.slice(Math.max(0, index - near), index)) || behind?.test(text.slice(end, end + near))
      const known = famous.test(piece) || found.some((other) => other.start < end && index < other.end)
      if (told && !known) found.push({ start: index, end, plain: piece.replace(/\s+/g, ' ') })
      if (found.length === enough) return found
    }
  return found
}

// A hostile text has thousands of places; these say it all.
const enough = 20
const near = 40
