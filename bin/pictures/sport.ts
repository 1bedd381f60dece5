import {
  along,
  between,
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
  line,
  oval,
  type Point,
  pen,
  poly,
  put,
  random,
  range,
  ribbon,
  round,
  through,
  within,
} from './kit'

const rowers: Drawing = (c) => {
  const seats = range(8).map((i) => -300 + i * 82)
  const hull = gouge([-520, 0], [520, 0], 46)
  const oars = seats.map((x, i) => line([x + 10, 0], [x - 46, i % 2 ? 200 : -200])).join('')
  const blades = seats
    .map((x, i) => poly(...through([-38, 168], [-60, 162], [-78, 226], [-52, 232]).map(([a, b]): Point => [x + a, i % 2 ? b : -b])))
    .join('')
  const crew = [...seats.map((x) => oval(x, 0, 20, 25)), oval(-400, 0, 16, 20)].join('')
  const heads = [...seats.map((x) => disc(x - 8, 0, 11)), disc(-394, 0, 10)].join('')
  const puddles = (from: number) =>
    range(3)
      .map((k) => seats.map((x, i) => oval(x - 130 - k * 90 + from, i % 2 ? 214 : -214, 26 - k * 6, 8 - k * 2)).join(''))
      .join('')
  const wake = [
    gouge([-1200, -150], [-380, -8], 8, -20),
    gouge([-1200, 150], [-380, 8], 8, 20),
    gouge([-1300, -40], [-500, -4], 5),
    gouge([-1300, 40], [-500, 4], 5),
    gouge([-1260, 0], [-520, 0], 7),
  ].join('')
  const first = (...parts: string[]) => put('translate(910 262) rotate(-24) scale(.82)', ...parts)
  const second = (...parts: string[]) => put('translate(690 764) rotate(-24) scale(.82)', ...parts)
  const bank = 'M-40 -40H620C520 40 430 60 360 150S180 260 60 270S-40 330 -40 330z'
  const rnd = random(5)
  return {
    colour: [
      fill(c.main, box(0, 0, 1600, 1000)),
      fill(c.tint, bank),
      first(fill(c.paper, wake, puddles(0), hull), round(c.paper, 7, oars), fill(c.paper, blades)),
      second(fill(c.tint, wake, puddles(0)), round(c.paper, 7, oars)),
    ],
    ink: [
      fill(hatch('ink', 60, 5), bank),
      fill(
        c.ink,
        ...range(30).map(() => {
          const [x, y] = [rnd(-100, 1500), rnd(60, 1000)]
          return gouge([x, y], [x + rnd(60, 150), y - rnd(20, 50)], 4, 8)
        }),
      ),
      put('translate(918 294) rotate(-24) scale(.82)', fill(dots('ink', 6), hull)),
      put('translate(698 796) rotate(-24) scale(.82)', fill(dots('ink', 6), hull)),
      first(fill(CUT, hull), pen(c.ink, 4, hull), fill(c.ink, crew), fill(CUT, heads)),
      second(fill(c.ink, hull, blades), fill(CUT, crew), fill(c.ink, heads)),
    ],
  }
}

const wheelchairTrack: Drawing = (c) => {
  const far = through([-60, 690], [420, 600], [1060, 590], [1680, 720])
  const near = through([-60, 1500], [420, 1180], [1100, 1060], [1680, 1330])
  const ground = ribbon(far, near)
  const lanes = range(6).map((i) =>
    ribbon(between(far, near, 0.03 + 0.022 * i * i + 0.05 * i), between(far, near, 0.034 + 0.0235 * i * i + 0.052 * i)),
  )
  const [x, y, r] = [640, 570, 240]
  const ray = (i: number, n: number, size: number, [u, v]: Point): string =>
    line([u, v], [u + size * Math.cos((i * 2 * Math.PI) / n), v + size * Math.sin((i * 2 * Math.PI) / n)])
  const torso = 'M520 580C480 450 590 370 720 334C790 316 860 318 900 350L906 408C850 424 800 450 770 510L730 600z'
  const arm = 'M856 384L884 506L800 612'
  const helmet = 'M800 306C830 236 940 214 990 276L1006 330L930 366L890 340z'
  const front: Point = [1200, 742]
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, disc(1180, 330, 180)),
      fade(c.paper, [-20, 240, 1660, 420], 1, 10),
      fill(c.main, ground),
      fill(c.paper, ...lanes, disc(x, y, r), disc(...front, 74)),
      fill(c.main, helmet),
      round(c.main, 52, arm),
    ],
    ink: [
      fill(c.ink, oval(840, 814, 470, 20), 'M-40 690C420 596 1060 586 1680 716V728C1060 600 420 608 -40 704z'),
      fill(c.ink, ...range(7).map((i) => gouge([40 + i * 22, 380 + i * 44], [360 - i * 14, 380 + i * 44], 5))),
      fill(CUT, disc(x, y, r), disc(...front, 74)),
      fill(c.ink, torso, 'M600 560L900 560L1200 730V754L860 640L600 640z'),
      within(disc(x, y, r), fill(CUT, 'M500 800L540 640L760 580L900 640V800z')),
      fill(dots('ink', 3.5), disc(x, y, 150)),
      pen(c.ink, 4, ...range(20).map((i) => ray(i, 20, r, [x, y]))),
      holed(c.ink, disc(x, y, r), disc(x, y, r - 24)),
      pen(c.ink, 9, disc(x, y, 160)),
      fill(c.ink, disc(x, y, 28)),
      holed(c.ink, disc(...front, 74), disc(...front, 58)),
      pen(c.ink, 4, ...range(9).map((i) => ray(i, 9, 66, front))),
      fill(CUT, helmet),
      round(CUT, 58, arm),
      fill(c.ink, 'M930 366L1006 330L996 296L920 316z', disc(796, 616, 30)),
      fill(CUT, gouge([620, 420], [790, 350], 5, 12)),
    ],
  }
}

type Quad = [Point, Point, Point, Point]

const goallessDraw: Drawing = (c) => {
  const beam = 'M196 190L330 110L1660 560V1040H330z'
  const quad = (...points: Quad) => points
  const goal = quad([640, 820], [640, 330], [1320, 300], [1320, 880])
  const back = quad([860, 740], [860, 440], [1480, 430], [1480, 780])
  const [foot, top, farTop, farFoot] = goal
  const [backFoot, backTop, backFarTop, backFarFoot] = back
  const net = ([a, b, e, f]: Quad, n: number, m: number) =>
    [
      ...range(n + 1).map((i) => line(along(a, f, i / n), along(b, e, i / n))),
      ...range(m + 1).map((i) => line(along(a, b, i / m), along(f, e, i / m))),
    ].join('')
  const nets = [
    net(back, 16, 9),
    net([top, backTop, backFarTop, farTop], 16, 4),
    net([foot, top, backTop, backFoot], 5, 9),
    net([farFoot, farTop, backFarTop, backFarFoot], 4, 9),
  ]
  const inside = poly(foot, top, farTop, backFarTop, backFarFoot, farFoot, backFoot)
  const [x, y, r] = [440, 806, 96]
  const spot = (a: number, far: number): Point => [x + far * Math.cos(a), y + far * Math.sin(a)]
  const patch = (a: number, far: number, s: number) =>
    poly(
      ...range(5).map((i): Point => {
        const [u, v] = spot(a, far)
        return [u + s * Math.cos(a + i * 1.2566), v + s * Math.sin(a + i * 1.2566)]
      }),
    )
  const corners = range(5).map((i) => -0.9 + i * 1.2566)
  const lamps = range(12).map((i) => disc(150 + (i % 4) * 52 + Math.floor(i / 4) * 8, 100 + Math.floor(i / 4) * 50 - (i % 4) * 12, 20))
  const pitch = 'M-40 700L1640 640V1040H-40z'
  const lines = 'M-40 842L640 822L1320 882L1660 888'
  const frame = (colour: string) => round(colour, 24, line(...goal)) + pen(colour, 14, lines)
  return {
    colour: [
      fill(c.main, box(0, 0, 1600, 1000)),
      fill(c.tint, 'M196 190L330 110L1660 560V640L330 690z'),
      fill(c.paper, ...lamps, inside),
      frame(c.paper),
      fill(c.paper, disc(x, y, r)),
    ],
    ink: [
      fill(c.ink, box(-40, -40, 1700, 1100)),
      within(beam, fill(CUT, beam), fade(c.ink, [-20, 90, 1660, 600], 4, 9.5, 16), fill(CUT, pitch), fill(hatch('ink', -2, 4), pitch)),
      fill(CUT, ...lamps),
      fill(c.ink, inside),
      pen(CUT, 3.5, ...nets),
      fill(c.ink, oval(x + 110, y + r - 8, 170, 15)),
      frame(CUT),
      fill(CUT, disc(x, y, r)),
      within(
        disc(x, y, r),
        fill(c.ink, patch(-0.9, 10, 36), ...corners.map((a) => patch(a + 0.628, 92, 36))),
        pen(c.ink, 5, ...corners.map((a) => line(spot(a, 36), spot(a, 66), spot(a + 0.3, 84)) + line(spot(a, 66), spot(a - 0.3, 84)))),
        fill(dots('ink', 5), d`M${x + 50} ${y - r}Q${x + 60} ${y + 50} ${x - r} ${y + 60}V${y + r}H${x + r}V${y - r}z`),
      ),
      round(CUT, 10, 'M216 250L226 700'),
    ],
  }
}

export const sport: Record<string, Drawing> = {
  'rowers-win-estuary-race-by-half-a-length': rowers,
  'running-club-opens-track-to-wheelchairs': wheelchairTrack,
  'goalless-draw-keeps-alderhaven-up': goallessDraw,
}
