const year = '(?:1[0-9]|20)\\d\\d'
const shapes = [
  // Dates, either way round, and years in a row.
  `${year}[-‐–./ ]\\d{1,2}[-‐–./ ]\\d{1,2}(?:\\D.*)?`,
  `\\d{1,2}[-‐–./ ]\\d{1,2}[-‐–./ ](?:${year}|\\d\\d)(?:\\D.*)?`,
  `\\(?${year}(?:[-‐–./ ()]+${year})+\\)?`,
  `${year}[-‐–/]\\d\\d(?:[ /]+${year}[-‐–/]\\d\\d)*`,
  // Thousands and millions, with points or spaces, and decimals: coordinates.
  '[1-9]\\d{0,2}(?:\\.\\d{3})+',
  '[1-9]\\d?(?: \\d{3})+',
  '\\d{1,3}(?: \\d{3})*(?: 000)',
  '\\d+\\.\\d+',
  // Scores.
  '[1-9]?\\d ?[-‐–] ?\\d{1,2}(?:[ /.]+[1-9]?\\d ?[-‐–] ?\\d{1,2})+',
  // Book numbers: with their prefix 13 digits, else 10 in four groups.
  '97[89][ -]?(?:\\d[ -]?){9}\\d',
]
const figure = new RegExp(`^(?:${shapes.join('|')})$`)
const named =
  /(?:[$€£¥₽₹؋﷼±~≈]|(?<!\p{L})(?:isbn|issn|doi|usd|eur|gbp|rs|afn|case|docket|article|invoice|order|bill|resolution|record|catalogue|patent|serial|id|imo|p|pp|page|pages|art|§)(?:-?1[03])?[.:]?(?: (?:no|nr|number)\.?:?)?)\s*$/u
const unit =
  /^\s?(?:[%‰°€£$¥₽₹؋]|(?:million|billion|thousand|people|votes|voters|inhabitants|dollars|euros?|pounds|afghanis?|km|kg|m|tons?|tonnes|years)(?!\p{L})|(?:میلیون|میلیارد|هزار|نفر|مليون|млн|тыс|миллион))/u

/** Whether digits with spaces, points and dashes are a date, a score, an amount or a number of something, not of a phone. */
export function isFigure(piece: string, before: string, after: string): boolean {
  const plus = piece.startsWith('+') || piece.startsWith('00')
  return (!plus && figure.test(piece)) || /^\+ ?\d{1,3}(?: \d{3})*(?: 000)$/.test(piece) || named.test(before) || unit.test(after)
}
