// The print shop: shapes are SVG path data, two plates (colour, then ink multiplied over it) make a sheet.
export type Tone = { paper: string; tint: string; main: string; ink: string }
export type Plates = { colour: string[]; ink: string[] }
export type Drawing = (c: Tone) => Plates
export type Point = [x: number, y: number]
/** A place with a measure: a radius, a width. */
export type Spot = [x: number, y: number, size: number]
/** A poly-bezier: one starting point and three more for every segment. */
export type Curve = Point[]

/** In the ink plate white prints nothing: it cuts through to the colour plate. */
export const CUT = '#fff'
const PAPER = '#f1ebdc'
const MAIN = {
  world: '#1d4e89',
  town: '#9d1b1f',
  business: '#8a5a00',
  science: '#1f6b4f',
  culture: '#6b3a7d',
  sport: '#b8501c',
}
export type Section = keyof typeof MAIN

function mix(a: string, b: string, share: number): string {
  const part = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16)
  const blend = (i: number) => Math.round(part(a, i) * share + part(b, i) * (1 - share))
  return `#${[1, 3, 5].map((i) => blend(i).toString(16).padStart(2, '0')).join('')}`
}

function toneOf(section: Section): Tone {
  const main = MAIN[section]
  return { paper: PAPER, tint: mix(main, '#f6f4ee', 0.27), main, ink: mix(main, '#15171c', 0.42) }
}

export function random(seed: number): (low: number, high: number) => number {
  let state = seed
  return (low, high) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return low + ((high - low) * state) / 4294967296
  }
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Path data with whole numbers. */
export function d(text: TemplateStringsArray, ...values: (number | string)[]): string {
  return text.reduce((out, part, i) => {
    const value = values[i - 1]
    return out + (typeof value === 'number' ? Math.round(value) : value) + part
  })
}

export const box = (x: number, y: number, w: number, h: number) => d`M${x} ${y}h${w}v${h}h${-w}z`
export const oval = (x: number, y: number, a: number, b: number) =>
  d`M${x - a} ${y}a${a} ${b} 0 1 0 ${2 * a} 0a${a} ${b} 0 1 0 ${-2 * a} 0z`
export const disc = (x: number, y: number, r: number) => oval(x, y, r, r)
export const line = (...points: Point[]) => `M${points.map(([x, y]) => d`${x} ${y}`).join('L')}`
export const poly = (...points: Point[]) => `${line(...points)}z`
/** A list of points, each of them two numbers. */
export const through = (...points: Point[]): Point[] => points
export const curve = (c: Curve) => c.map(([x, y], i) => d`${['M', 'C'][i] ?? ' '}${x} ${y}`).join('')

/** A cut of the knife: thin at both ends, w wide in the middle, bent to one side. */
export function gouge([x, y]: Point, [u, v]: Point, w: number, bend = 0): string {
  const length = Math.hypot(u - x, v - y) || 1
  const [nx, ny] = [(y - v) / length, (u - x) / length]
  const side = (by: number) => d`${(x + u) / 2 + nx * by} ${(y + v) / 2 + ny * by}`
  return d`M${x} ${y}Q${side(bend + w)} ${u} ${v}Q${side(bend - w)} ${x} ${y}z`
}

/** The point at share t of the way between two. */
export const along = ([x, y]: Point, [u, v]: Point, t: number): Point => [x + (u - x) * t, y + (v - y) * t]
export const between = (a: Curve, b: Curve, t: number): Curve => a.map((p, i) => along(p, b[i] ?? p, t))
export const ribbon = (a: Curve, b: Curve) => `${curve(a)}${curve(b.toReversed()).replace('M', 'L')}z`
/** A cut that follows the flow between two curves, at share t of the way. */
export function sliver(a: Curve, b: Curve, t: number, w: number): string {
  const middle = between(a, b, t)
  const edge = (to: number) => between(a, b, to).map((p, i, all) => (i % (all.length - 1) ? p : (middle[i] ?? p)))
  return ribbon(edge(t - w), edge(t + w))
}
/** The point at t (0 to 1) of a single cubic. */
export function at(c: Curve, t: number): Point {
  const s = 1 - t
  const share = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  const sum = (axis: 0 | 1) => c.reduce((total, point, i) => total + (share[i] ?? 0) * point[axis], 0)
  return [sum(0), sum(1)]
}
/** A closed outline from its right half, mirrored at x = 0. */
export const mirrored = (half: Curve) => {
  const back = half.slice(0, -1).map(([x, y]): Point => [-x, y])
  return `${curve([...half, ...back.reverse()])}z`
}

export const fill = (colour: string, ...shapes: string[]) => `<path fill="${colour}" d="${shapes.join('')}"/>`
/** Overlapping outlines leave holes. */
export const holed = (colour: string, ...shapes: string[]) => `<path fill="${colour}" fill-rule="evenodd" d="${shapes.join('')}"/>`
export const pen = (colour: string, width: number, ...shapes: string[]) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" d="${shapes.join('')}"/>`
export const round = (colour: string, width: number, ...shapes: string[]) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${shapes.join('')}"/>`
export const put = (transform: string, ...parts: string[]) => `<g transform="${transform}">${parts.join('')}</g>`

/** A small figure in a coat, standing at x, y. */
export function person(x: number, y: number, h: number): string {
  const p = (a: number, b: number) => d`${x + a * h} ${y - b * h}`
  const coat = `M${p(-0.06, 0.83)}L${p(0.06, 0.83)}Q${p(0.13, 0.81)} ${p(0.14, 0.7)}L${p(0.17, 0.32)}H${d`${x - 0.17 * h}`}L${p(-0.14, 0.7)}Q${p(-0.13, 0.81)} ${p(-0.06, 0.83)}z`
  const legs = `M${p(-0.11, 0.33)}L${p(0, 0.33)}L${p(-0.04, 0)}L${p(-0.13, 0)}zM${p(0, 0.33)}L${p(0.12, 0.33)}L${p(0.14, 0)}L${p(0.05, 0)}z`
  return disc(x, y - 0.91 * h, 0.075 * h) + coat + legs
}

let clips = 0
export function within(shape: string, ...parts: string[]): string {
  const id = `k${++clips}`
  return `<clipPath id="${id}"><path d="${shape}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`
}

type Plate = 'ink' | 'main' | 'paper'
export const dots = (plate: Plate, radius: number) => `url(#${plate}-dots-${radius})`
export const hatch = (plate: Plate, angle: number, width: number) => `url(#${plate}-hatch${angle}-${width})`

/** Halftone that swells from radius r to radius s down the rows of a box. */
export function fade(colour: string, [x, y, w, h]: [...Point, number, number], r: number, s: number, pitch = 18): string {
  const count = Math.round(h / pitch)
  const rows = range(count).map((i) => {
    const size = 2 * (r + ((s - r) * i) / (count - 1))
    return `<path stroke-width="${size.toFixed(1)}" d="${d`M${x + (i % 2 ? pitch : 0)} ${y + i * pitch}h${w}`}"/>`
  })
  return `<g stroke="${colour}" stroke-linecap="round" stroke-dasharray="0 ${pitch * 2}">${rows.join('')}</g>`
}

function pattern(id: string, c: Tone): string {
  const [plate, kind, size] = id.split('-') as [Plate, string, string]
  const angle = kind.startsWith('hatch') ? kind.slice(5) : '35'
  const mark = kind.startsWith('hatch') ? `<rect width="99" height="${size}"/>` : `<circle cx="8" cy="8" r="${size}"/>`
  return `<pattern id="${id}" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})" fill="${c[plate]}">${mark}</pattern>`
}

/** The grain of the paper: a tile of specks, cheap to draw. */
function grain(id: string, colour: string, count: number, seed: number): string {
  const rnd = random(seed)
  const specks = (n: number) =>
    range(n)
      .map(() => d`M${rnd(2, 238)} ${rnd(2, 208)}h0`)
      .join('')
  return `<pattern id="${id}" width="240" height="210" patternUnits="userSpaceOnUse" patternTransform="rotate(11)" stroke="${colour}" stroke-linecap="round"><path stroke-width="1.6" d="${specks(count)}"/><path stroke-width="3" d="${specks(count / 4)}"/></pattern>`
}

export function sheet(section: Section, drawing: Drawing): string {
  clips = 0
  const c = toneOf(section)
  const { colour, ink } = drawing(c)
  const art = `<g>${colour.join('')}</g><g style="mix-blend-mode:multiply" transform="translate(6 -5)">${ink.join('')}</g>`
  const used = [...new Set(art.match(/(ink|main|paper)-(dots|hatch\d+)-[\d.]+/g))].sort()
  const patterns = used.map((id) => pattern(id, c)).join('')
  const all = 'width="1600" height="1000"'
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" ${all}>` +
    `<defs>${patterns}${grain('salt', c.paper, 60, 5)}${grain('pepper', c.ink, 36, 11)}</defs>` +
    `<rect ${all} fill="${c.paper}"/>${art}` +
    `<rect ${all} fill="url(#salt)" opacity=".5"/><rect ${all} fill="url(#pepper)" opacity=".28"/></svg>\n`
  )
}
