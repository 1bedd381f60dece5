import {
  box,
  CUT,
  type Drawing,
  d,
  disc,
  dots,
  fade,
  fill,
  gouge,
  hatch,
  holed,
  mirrored,
  oval,
  pen,
  put,
  random,
  range,
  round,
  type Spot,
  type Tone,
  through,
  within,
} from './kit'

/** A shelf of book spines, drawn right to left when dir is -1. */
function shelf(c: Tone, seed: number, dir: number) {
  const rnd = random(seed)
  const spines: [...Spot, kind: string][] = []
  for (let x = -20; x < 1640; ) {
    const w = rnd(52, 112)
    spines.push([dir < 0 ? 1600 - x - w : x, 870 - rnd(400, 620), w, '012043120423013'.charAt(spines.length % 15)])
    x += w + 6
  }
  const of = (kinds: string) => spines.filter(([, , , kind]) => kinds.includes(kind)).map(([x, y, w]): Spot => [x, y, w])
  const spine = ([x, y, w]: Spot) => box(x, y, w, 870 - y)
  const bands = ([x, y, w]: Spot) => box(x, y + 44, w, 10) + box(x, y + 64, w, 5) + box(x, 810, w, 10)
  const label = ([x, y, w]: Spot) => box(x + w * 0.26, y + 120, w * 0.48, 96)
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fade(c.paper, [-20, -10, 1660, 560], 9, 1),
      fill(c.main, ...of('03').map(spine)),
      fill(c.paper, ...of('14').map(spine), ...of('02').map(label), box(0, 870, 1600, 140)),
    ],
    ink: [
      fill(c.ink, ...of('2').map(spine), ...of('0134').map(bands)),
      fill(CUT, ...of('2').map(bands), ...of('2').map(label)),
      fill(hatch('ink', 90, 4), ...of('1').map(spine)),
      fill(dots('ink', 6), ...of('3').map(spine)),
      fill(c.ink, 'M-40 866H1640V892H-40z'),
      fill(hatch('ink', 0, 7), 'M-40 892H1640V936H-40z'),
    ],
  }
}

export const cello: Drawing = (c) => {
  const books = shelf(c, 9, 1)
  const half = through(
    [0, 0],
    [26, 0],
    [34, -14],
    [66, -16],
    [124, -16],
    [150, 40],
    [146, 100],
    [144, 130],
    [148, 146],
    [166, 160],
    [122, 176],
    [112, 240],
    [126, 290],
    [134, 310],
    [150, 318],
    [178, 316],
    [168, 336],
    [206, 372],
    [206, 450],
    [206, 530],
    [130, 572],
    [0, 572],
  )
  const body = mirrored(half)
  const scroll = 'M-17 -230L-26 -300Q-30 -366 12 -366Q46 -362 42 -328Q36 -304 14 -312L17 -230z'
  const hole = (s: number) =>
    d`M${s * 56} 206q${-s * 20} -10 ${-s * 4} -26q${s * 14} -2 ${s * 12} 14q${-s * 10} 50 ${s * 18} 92q${s * 4} 22 ${-s * 14} 20q${-s * 14} -8 ${s * 2} -22`
  const bow = 'M560 250L640 880'
  const stand = (...parts: string[]) => put('translate(880 410) rotate(9) scale(.88)', ...parts)
  return {
    colour: [...books.colour, stand(round(c.paper, 26, body, scroll), fill(c.main, body, scroll)), round(c.paper, 16, bow)],
    ink: [
      ...books.ink,
      round(CUT, 22, bow),
      round(c.ink, 9, bow),
      fill(c.ink, 'M552 246L572 242L578 290L558 292z', 'M628 800L652 796L656 850L636 854z'),
      stand(
        round(CUT, 30, body, scroll, 'M-52 -300H52M-52 -262H52'),
        fill(CUT, body),
        within(
          body,
          fill(dots('ink', 5), 'M70 -40C150 160 60 220 96 320S190 480 40 580H300V-40z'),
          fill(c.ink, 'M120 -40C190 160 110 220 134 300S236 480 120 580H300V-40z'),
          ...range(4).map((i) => fill(CUT, gouge([-150 - i * 9, 390 + i * 30], [-70 + i * 8, 556 - i * 4], 3, 18))),
        ),
        fill(
          c.ink,
          scroll,
          'M-17 0V-236H17V0z',
          'M-19 -20L19 -20L28 226H-28z',
          'M-26 386L26 386L38 510Q0 546 -38 510z',
          'M-62 330V312Q0 290 62 312V330z',
          box(-4, 560, 8, 90),
        ),
        round(c.ink, 12, 'M-54 -300H54M-54 -262H54M-56 -300v.1M56 -262v.1'),
        round(c.ink, 8, hole(1), hole(-1)),
        pen(CUT, 3, ...[-12, -4, 4, 12].map((x) => d`M${x * 0.7} -230L${x * 1.6} 308L${x * 1.3} 400`)),
        holed(CUT, disc(18, -334, 14), disc(18, -334, 6)),
      ),
    ],
  }
}

export const lute: Drawing = (c) => {
  const books = shelf(c, 9, -1)
  const outline = (k: number): string =>
    mirrored(
      through(
        [0, -20],
        [24, -20],
        [50, 50],
        [96, 120],
        [160, 206],
        [206 + k, 280],
        [206 + k, 360],
        [206 + k, 470],
        [120, 520 + k],
        [0, 520 + k],
      ),
    )
  const rose = (x: number, y: number, r: number) =>
    fill(c.ink, disc(x, y, r)) + pen(CUT, 3, ...[0.24, 0.5, 0.76].map((k) => oval(x, y, r * 0.78, r * k) + oval(x, y, r * k, r * 0.78)))
  const box2 = 'M24 -254L16 -290L-226 -212L-216 -178z'
  const stand = (...parts: string[]) => put('translate(730 396) rotate(-9) scale(.98)', ...parts)
  return {
    colour: [...books.colour, stand(round(c.paper, 40, outline(10), box2), fill(c.main, outline(10)), fill(c.paper, outline(-16)))],
    ink: [
      ...books.ink,
      stand(
        round(CUT, 34, outline(10), box2, 'M0 0V-250'),
        fill(CUT, outline(10)),
        within(outline(-16), fill(hatch('ink', 90, 5), 'M60 -20H300V600H0Q170 330 60 -20z')),
        pen(c.ink, 5, outline(-16)),
        fill(c.ink, 'M-24 110L-19 -254H19L24 110L0 140z', box2, 'M-92 416H92L80 442H-80z'),
        round(c.ink, 11, ...range(5).map((i) => d`M${-34 - i * 38} ${-262 + i * 12}l-18 -52M${-52 - i * 38} ${-210 + i * 12}l14 44`)),
        rose(0, 250, 56),
        rose(-98, 346, 26),
        rose(98, 346, 26),
        pen(CUT, 2.5, ...[-13, -7, 0, 7, 13].map((x) => d`M${x} -250L${x * 1.2} 120`)),
        pen(c.ink, 2.5, ...[-16, -8, 0, 8, 16].map((x) => d`M${x} 306L${x * 1.5} 418`)),
      ),
    ],
  }
}
