import type { Load } from './plan'

type Option = 'comments' | 'articles' | 'people' | 'seed'

/** `each` says how many comments there are to one, where the number is not given. */
const bounds: Record<Option, { from: number; to: number; each?: number; standard?: number }> = {
  comments: { from: 1, to: 10_000_000, standard: 5_000_000 },
  articles: { from: 1, to: 200_000, each: 50 },
  people: { from: 2, to: 1_000_000, each: 10 },
  seed: { from: 0, to: 999_999, standard: 1 },
}

/** The load that a command line asks for; where it makes no sense, what is wrong with it. */
export function loadOf(words: string[]): Load | string {
  const given = new Map<string, number>()
  const rest = words.flatMap((word) =>
    word.startsWith('--') && word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  )
  for (let i = 0; i < rest.length; i += 2) {
    const [option = '', value = ''] = [rest[i], rest[i + 1]]
    const name = option.replace(/^--/, '')
    if (!option.startsWith('--') || !Object.hasOwn(bounds, name)) return `“${option}” is no option of this command.`
    if (given.has(name)) return `${option} is given twice.`
    const { from, to } = bounds[name as Option]
    const number = /^\d[\d_,]*$/.test(value) ? Number(value.replace(/[_,]/g, '')) : Number.NaN
    if (!(number >= from && number <= to))
      return `${option} is a whole number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}, not “${value}”.`
    given.set(name, number)
  }
  const comments = given.get('comments') ?? bounds.comments.standard ?? Number.NaN
  const of = (name: Option) => {
    const { from, to, each = 1, standard = Math.ceil(comments / each) } = bounds[name]
    return given.get(name) ?? Math.min(to, Math.max(from, standard))
  }
  return { comments, articles: of('articles'), people: of('people'), seed: of('seed') }
}
