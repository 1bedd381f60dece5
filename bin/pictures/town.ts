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
  line,
  oval,
  type Point,
  pen,
  person,
  poly,
  random,
  range,
  ribbon,
  round,
  type Spot,
  sliver,
  through,
  within,
} from './kit'
import { seaWall } from './sea-wall'

const marketHall: Drawing = (c) => {
  const [x, y] = [930, 640]
  const foot = (k: number, side: number): Point => [x + (side * 780 - 130) * k, y + 330 * k]
  const vault = (k: number, angle: number): Point => [x - (130 + 780 * Math.cos(angle)) * k, y - (150 + 640 * Math.sin(angle)) * k]
  const arch = (k: number, inset = 0) => {
    const r = (780 - inset) * k
    return d`M${x - 130 * k - r} ${y + 330 * k}V${y - 150 * k}a${r} ${(640 - inset) * k} 0 0 1 ${2 * r} 0V${y + 330 * k}z`
  }
  const end = 0.29
  const sizes = [1.2, 0.82, 0.58, 0.41, end]
  const angles = range(13).map((i) => (Math.PI * i) / 12)
  const stalls: Spot[] = [
    [180, 880, 400],
    [1080, 830, 330],
    [1010, 752, 170],
    [560, 768, 190],
  ]
  const awning = ([sx, sy, w]: Spot) =>
    poly([sx + w * 0.12, sy - w * 0.6], [sx + w * 0.88, sy - w * 0.6], [sx + w, sy - w * 0.36], [sx, sy - w * 0.36])
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      ...sizes.map((k, i) => fill(c.main, arch(k)) + fill(i % 2 ? c.tint : c.paper, arch(k, 74))),
      fill(c.paper, poly(foot(end, -1), foot(end, 1), foot(1.3, 1), foot(1.3, -1)), arch(end, 74)),
      fill(c.paper, ...stalls.map(([sx, sy, w]) => box(sx + w * 0.06, sy - w * 0.36, w * 0.88, w * 0.36))),
      fill(c.main, ...stalls.map(awning)),
    ],
    ink: [
      holed(c.ink, box(-40, -40, 1700, 1100), arch(1.2)),
      pen(c.ink, 5, ...angles.map((a) => line(vault(end, a), vault(1.3, a)))),
      ...sizes.map((k) => holed(c.ink, arch(k), arch(k, 42))),
      fill(CUT, arch(end, 60)),
      pen(c.ink, 4, ...angles.filter((_, i) => i % 2 === 0).map((a) => line([x - 38, y - 44], vault(end - 0.03, a)))),
      pen(c.ink, 4, d`M${x - 128} ${y - 44}a90 78 0 0 1 180 0`, d`M${x - 836 * end} ${y - 150 * end}H${x + 576 * end}`),
      fill(CUT, poly(foot(end, -1), foot(end, 1), foot(1.3, 1), foot(1.3, -1))),
      pen(c.ink, 3, ...range(9).map((i) => line(foot(end, -1 + i / 4), foot(1.3, -1 + i / 4)))),
      ...stalls.map(
        ([sx, sy, w]) =>
          fill(CUT, box(sx + w * 0.06, sy - w * 0.5, w * 0.88, w * 0.5), awning([sx, sy, w])) +
          fill(hatch('ink', 90, 9), box(sx + w * 0.06, sy - w * 0.16, w * 0.88, w * 0.16)) +
          fill(
            c.ink,
            ...range(3).map((i) =>
              poly(
                [sx + w * (0.23 + i * 0.22), sy - w * 0.6],
                [sx + w * (0.33 + i * 0.22), sy - w * 0.6],
                [sx + w * (0.29 + i * 0.28), sy - w * 0.36],
                [sx + w * (0.15 + i * 0.28), sy - w * 0.36],
              ),
            ),
          ) +
          fill(
            c.ink,
            box(sx + w * 0.06, sy - w * 0.36, 9, w * 0.36),
            box(sx + w * 0.92, sy - w * 0.36, 9, w * 0.36),
            box(sx + w * 0.06, sy - w * 0.17, w * 0.88, 9),
          ),
      ),
      fill(c.ink, person(860, 850, 150), person(925, 856, 138), person(960, 762, 66), person(800, 775, 76), person(640, 960, 230)),
    ],
  }
}

const nightBus: Drawing = (c) => {
  const body = 'M430 800V345Q430 310 470 310H1190Q1240 310 1250 360L1270 560V800z'
  const windows = `${
    range(5)
      .map((i) => box(470 + i * 148, 365, 128, 110))
      .join('') +
    range(4)
      .map((i) => box(470 + i * 148, 560, 128, 120))
      .join('')
  }M1210 365h14l16 110h-30zM1180 560h68l4 120h-72z`
  const door = box(1066, 560, 92, 210)
  const cone = 'M356 206H424L600 850H130z'
  const lamp = 'M244 860V210Q244 130 324 130H400V148H328Q262 148 262 214V860zM340 148H440L424 196H356z'
  const beam = 'M1262 690L1660 600V850H1400L1262 730z'
  const hubs = disc(620, 800, 28) + disc(1020, 800, 28)
  const row = 'M-40 850V540H60V490L150 420L240 490V540H330V470H420V850zM1240 850V500H1330L1420 430L1510 500V560H1640V850z'
  const rider = (x: number, y: number) => disc(x, y - 58, 20) + d`M${x - 38} ${y}Q${x - 36} ${y - 36} ${x} ${y - 36}T${x + 38} ${y}z`
  const rnd = random(14)
  return {
    colour: [
      fill(c.main, box(0, 0, 1600, 1000)),
      fill(c.tint, cone, beam),
      fill(c.main, body, lamp),
      fill(c.paper, disc(1180, 166, 84), windows, door, hubs),
    ],
    ink: [
      fill(c.ink, box(-40, -40, 1700, 1100)),
      fill(CUT, row),
      fill(hatch('ink', 90, 12), row),
      fill(CUT, disc(1180, 166, 84), cone, beam),
      within(cone, fade(c.ink, [112, 300, 500, 550], 1, 9, 16)),
      fill(dots('ink', 5), beam),
      fill(
        CUT,
        ...range(34).map(() => {
          const [x, y] = [rnd(60, 1400), rnd(876, 985)]
          return gouge([x, y], [x + rnd(60, 260), y], rnd(2, 6))
        }),
      ),
      fill(CUT, lamp, body),
      fill(dots('ink', 5), 'M430 712H1270V800H430z'),
      fill(c.ink, 'M430 505H1266V522H430z', rider(534, 475), rider(830, 475), rider(978, 475), rider(682, 680)),
      fill(c.ink, disc(620, 800, 66), disc(1020, 800, 66), 'M1108 560h8v210h-8z'),
      fill(CUT, hubs, disc(1236, 712, 16)),
    ],
  }
}

const kitchen: Drawing = (c) => {
  const pot = 'M390 520V850Q390 950 500 950H1010Q1120 950 1120 850V520z'
  const steam = (x: number, s: number) => {
    const left = through(
      [x, 540],
      [x - 190 * s, 400],
      [x + 150 * s, 320],
      [x - 20 * s, 170],
      [x - 110 * s, 80],
      [x + 20 * s, 0],
      [x + 70 * s, -80],
    )
    const right = through(
      [x, 540],
      [x - 20 * s, 430],
      [x + 330 * s, 300],
      [x + 130 * s, 160],
      [x + 50 * s, 80],
      [x + 160 * s, 0],
      [x + 250 * s, -80],
    )
    return { cloud: ribbon(left, right), light: [0.3, 0.52, 0.74].map((t) => sliver(left, right, t, 0.035)) }
  }
  const steams = [steam(560, 1), steam(760, 1.25), steam(930, 0.85)]
  const clouds = steams.map((s) => s.cloud)
  const bowl = (x: number, y: number) => d`M${x - 112} ${y}h224q-6 82 -66 88h-92q-60 -6 -66 -88z`
  const stack = [0, 1, 2, 3].map((i) => bowl(1430, 784 - i * 46))
  const ladle = 'M1412 96H1448V440H1546Q1546 570 1430 570T1314 440H1412z'
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, box(0, 872, 1600, 140), ...clouds),
      fill(c.tint, ...steams.flatMap((s) => s.light)),
      fill(c.main, pot, oval(755, 520, 365, 74), bowl(170, 784)),
      fill(c.paper, oval(755, 520, 325, 54)),
      ...stack.map((b, i) => fill(i % 2 ? c.paper : c.main, b)),
    ],
    ink: [
      fill(hatch('ink', 0, 4), 'M-40 880H1640V1040H-40z'),
      fill(c.ink, 'M-40 868H1640V882H-40zM-40 84H1640V98H-40z'),
      fill(CUT, ...clouds, pot),
      fill(dots('ink', 6), 'M560 950C830 900 850 700 826 590L960 580V950z'),
      fill(c.ink, 'M760 950C960 900 980 700 960 586Q1090 570 1120 520V850Q1120 950 1010 950z'),
      holed(c.ink, oval(755, 520, 365, 74), oval(755, 514, 330, 58)),
      fill(
        c.ink,
        disc(640, 520, 13),
        disc(700, 540, 10),
        disc(820, 530, 14),
        disc(900, 512, 10),
        disc(760, 505, 9),
        oval(755, 476, 200, 4),
      ),
      round(c.ink, 30, 'M392 650H330Q300 650 300 680V730Q300 760 330 760H392M1118 650H1180Q1210 650 1210 680V730Q1210 760 1180 760H1118'),
      ...stack.map((b) => fill(CUT, b)),
      ...stack.map(
        (_, i) => fill(c.ink, d`M1430 ${872 - i * 46}q84 -20 64 -88h48q-6 82 -66 88z`) + pen(c.ink, 5, d`M1318 ${784 - i * 46}h224`),
      ),
      fill(c.ink, 'M190 872q90 -20 60 -88h40q-6 82 -70 88z'),
      pen(c.ink, 5, 'M58 784H282'),
      fill(c.ink, ladle),
      fill(CUT, gouge([1336, 462], [1380, 546], 7, -16)),
    ],
  }
}

export const town: Record<string, Drawing> = {
  'council-votes-to-rebuild-sea-wall-in-stages': seaWall,
  'market-hall-reopens-after-restoration': marketHall,
  'bus-line-14-to-run-through-the-night': nightBus,
  'school-kitchens-cook-again': kitchen,
}
