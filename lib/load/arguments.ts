import type { Load } from './plan'

const bounds: Record<keyof Load, { from: number; to: number; standard?: number }> = {
  comments: { from: 1, to: 10_000_000 },
  articles: { from: 1, to: 20_000, standard: 300 },
  people: { from: 2, to: 200_000, standard: 5_000 },
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
    const { from, to } = bounds[name as keyof Load]
    const number = /^\d[\d_,]*$/.test(value) ? Number(value.replace(/[_,]/g, '')) : Number.NaN
    if (!(number >= from && number <= to))
      return `${option} is a whole number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}, not “${value}”.`
    given.set(name, number)
  }
  const of = (name: keyof Load) => given.get(name) ?? bounds[name].standard ?? Number.NaN
  if (!given.has('comments')) return 'Say how many: --comments 100000'
  return { comments: of('comments'), articles: of('articles'), people: of('people'), seed: of('seed') }
}
