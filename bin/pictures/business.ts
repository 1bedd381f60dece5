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
  line,
  type Point,
  pen,
  person,
  poly,
  put,
  random,
  range,
  type Spot,
  through,
  within,
} from './kit'

const batteryFerry: Drawing = (c) => {
  const hull = 'M230 500H1400L1330 690Q1310 740 1250 740H400Q330 740 300 690z'
  const deck = 'M400 500V400H470V320H1130V400H1240V500z'
  const bridge = 'M690 320V230H960V320z'
  const hold = 'M420 548H1236V690H420z'
  const cells = range(10).map((i): Point => [440 + i * 79, 578])
  const cell = ([x, y]: Point) => box(x, y, 62, 98) + box(x + 18, y - 14, 26, 14)
  const water = 'M-40 900C120 890 260 910 380 1040H-40z'
  const slip = 'M-40 1040V905L1640 690V1040z'
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, disc(330, 300, 170)),
      fade(c.paper, [-20, 420, 1660, 360], 1, 9),
      fill(c.paper, slip),
      put('rotate(-7 800 600)', fill(c.main, hull, bridge), fill(c.paper, deck, box(406, 534, 844, 170))),
    ],
    ink: [
      pen(c.ink, 16, 'M1480 780V90M180 96H1560'),
      pen(
        c.ink,
        7,
        'M180 40H1560M180 40V96',
        ...range(18).map((i) => d`M${180 + i * 76} 96L${218 + i * 76} 40L${256 + i * 76} 96`),
        'M440 96V230M470 96V230',
        'M1450 780V96M1510 780V96',
        ...range(8).map((i) => d`M1450 ${100 + i * 84}L1510 ${184 + i * 84}`),
      ),
      fill(c.ink, 'M425 230h60v26q0 26 -30 26t-30 -26z'),
      within(
        slip,
        fill(c.ink, 'M-40 905L1640 690V716L-40 931z'),
        pen(c.ink, 6, ...range(9).map((i) => d`M-40 ${944 + i * 34}L1640 ${729 + i * 34}`)),
      ),
      fill(CUT, water),
      fill(hatch('ink', 0, 9), water),
      put(
        'rotate(-7 800 600)',
        fill(CUT, hull, deck, bridge),
        fill(
          c.ink,
          'M300 690H1330Q1310 740 1250 740H400Q330 740 300 690z',
          ...range(5).map((i) => poly([430 + i * 200, 740], [530 + i * 200, 740], [550 + i * 200, 800], [410 + i * 200, 800])),
        ),
        fill(dots('ink', 5), 'M230 500H420V690H300zM1236 500H1400L1330 690H1236z'),
        fill(CUT, box(406, 534, 844, 170)),
        fill(c.ink, hold),
        fill(
          c.ink,
          ...range(9).map((i) => box(486 + i * 72, 346, 44, 34)),
          ...range(11).map((i) => box(424 + i * 74, 430, 48, 40)),
          ...range(4).map((i) => box(712 + i * 62, 254, 46, 34)),
          box(815, 120, 12, 110),
          box(770, 150, 102, 8),
          box(460, 314, 680, 10),
          box(390, 394, 860, 10),
          box(220, 494, 1190, 12),
        ),
        fill(CUT, ...cells.map(cell)),
        fill(c.ink, ...cells.map(([x, y]) => d`M${x + 34} ${y + 14}l-20 38h16l-8 32l26 -44h-16l10 -26z`)),
      ),
      fill(c.ink, person(150, 884, 96), person(212, 876, 90)),
    ],
  }
}

const oldWheat: Drawing = (c) => {
  const loaf = 'M250 800C220 560 480 430 820 430C1160 430 1400 570 1370 800C1360 890 260 890 250 800z'
  const ears = through([390, 372], [585, 306], [790, 240], [1005, 180], [1230, 130])
  const kernel = (x: number, y: number, side: number) => gouge([x, y], [x + side * 62, y - 66], 20, side * 8)
  const ear = ([x, y]: Point) =>
    range(6)
      .map((i) => kernel(x, y + 110 + i * 40, 1) + kernel(x, y + 110 + i * 40, -1))
      .join('') + gouge([x, y + 84], [x, y], 18)
  const awns = ([x, y]: Point) =>
    range(4)
      .map(
        (i) =>
          line([x + 56, y + 50 + i * 40], [x + 84 + i * 4, y - 60 + i * 40]) +
          line([x - 56, y + 50 + i * 40], [x - 84 - i * 4, y - 60 + i * 40]),
      )
      .join('') + line([x, y + 10], [x, y - 80])
  const cuts: [Point, Point][] = [
    [
      [430, 640],
      [640, 480],
    ],
    [
      [600, 680],
      [850, 470],
    ],
    [
      [800, 690],
      [1050, 490],
    ],
    [
      [1010, 690],
      [1210, 550],
    ],
  ]
  const slashes = cuts.map(([a, b]) => gouge(a, b, 44, -30))
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fade(c.paper, [-20, 250, 1660, 520], 1, 10),
      fill(c.main, ...ears.map(ear)),
      fill(c.paper, box(0, 826, 1600, 200)),
      fill(c.main, loaf),
      within(loaf, fill(dots('paper', 2.5), 'M230 780C330 560 560 500 960 410H230z')),
      fill(c.paper, ...slashes),
    ],
    ink: [
      pen(c.ink, 8, ...ears.map(([x, y]) => line([x, y + 80], [x, 840]))),
      pen(c.ink, 4, ...ears.map(awns)),
      fill(
        c.ink,
        ...ears.map(([x, y]) =>
          range(6)
            .map((i) => gouge([x + 4, y + 110 + i * 40], [x + 62, y + 44 + i * 40], 7, 20))
            .join(''),
        ),
      ),
      fill(hatch('ink', 0, 4), 'M-40 826H1640V1040H-40z'),
      fill(c.ink, 'M-40 820H1640V832H-40zM180 860H1440Q1430 900 1390 900H230Q190 900 180 860z'),
      fill(CUT, loaf),
      put(
        'translate(-8 6)',
        within(
          loaf,
          fill(dots('ink', 5), 'M1050 420H1500V900H820C1050 820 1200 700 1050 420z'),
          fill(c.ink, 'M1290 540H1500V900H240V790C600 860 1290 860 1290 540z'),
        ),
      ),
      fill(CUT, ...slashes),
      fill(c.ink, ...cuts.map(([a, b]) => gouge([a[0] + 8, a[1] + 4], [b[0] + 8, b[1] + 4], 12, 6))),
      fill(
        c.ink,
        ...cuts.flatMap(([a, b]) =>
          range(3).map((i) => gouge([a[0] + 60 + i * 40, a[1] - 70 - i * 30], [b[0] - 90 + i * 30, b[1] + 60 - i * 20], 3)),
        ),
      ),
    ],
  }
}

const towerFlats: Drawing = (c) => {
  const rows = 14
  const left = (u: number, v: number): Point => [470 + 400 * u, 190 - 130 * u + v * (710 + 150 * u)]
  const right = (u: number, v: number): Point => [870 + 330 * u, 60 + 110 * u + v * (860 - 130 * u)]
  const part = (face: typeof left, u: number, w: number, v: number, z: number) => poly(face(u, v), face(w, v), face(w, z), face(u, z))
  const floor = (k: number, by = 0) => (k + 0.5 + by) / (rows + 1.6)
  const office = ([i, k]: Spot) => part(left, (i + 0.1) / 6, (i + 0.9) / 6, floor(k), floor(k, 0.55))
  const flat = ([i, k]: Spot) => part(right, (i + 0.16) / 4, (i + 0.84) / 4, floor(k), floor(k, 0.5))
  const rnd = random(42)
  const all = (n: number) => range(rows).flatMap((k) => range(n).map((i): Spot => [i, k, rnd(0, 1)]))
  const home = all(6)
    .filter(([, k, luck]) => luck < 0.1 + k * 0.02)
    .map(office)
  const lit = all(4)
    .filter(([, , luck]) => luck < 0.6)
    .map(flat)
  const balconies = range(rows).map((k) => part(right, 0, 1, floor(k, 0.5), floor(k, 0.76)))
  const skyline = 'M-40 920V760H90V700H230V790H330V730H440V920zM1200 920V740H1330V800H1420V690H1540V770H1640V920z'
  const trees: Spot[] = [
    [300, 840, 54],
    [380, 856, 40],
    [1290, 836, 60],
    [1380, 860, 40],
  ]
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, disc(1270, 300, 160)),
      fade(c.paper, [-20, 420, 1660, 460], 1, 10),
      fill(c.main, skyline, part(left, 0, 1, 0, 1), part(right, 0, 1, 0, 1)),
      fill(c.paper, ...home, ...lit),
    ],
    ink: [
      fill(hatch('ink', 90, 7), skyline),
      fill(CUT, part(left, 0, 1, 0, 1)),
      fill(c.ink, part(right, 0, 1, 0, 1), ...range(rows).map((k) => part(left, 0.02, 0.98, floor(k), floor(k, 0.55)))),
      pen(CUT, 11, ...range(5).map((i) => line(left((i + 1) / 6, 0), left((i + 1) / 6, 1)))),
      fill(CUT, ...home, ...lit, ...balconies),
      fill(hatch('ink', 90, 6), ...balconies),
      pen(c.ink, 12, ...range(5).map((i) => line(right(i / 4, 0), right(i / 4, 1)))),
      fill(c.ink, 'M-40 906H1640V1040H-40z'),
      fill(CUT, ...range(12).map((i) => gouge([rnd(0, 1300), 930 + i * 6], [rnd(1000, 1600), 930 + i * 6], 3))),
      fill(c.ink, ...trees.map(([x, y, r]) => disc(x, y, r) + box(x - 5, y, 10, 80))),
      fill(c.ink, person(1120, 912, 66), person(560, 912, 62)),
    ],
  }
}

export const business: Record<string, Drawing> = {
  'ferry-yard-orders-first-battery-vessel': batteryFerry,
  'bakers-turn-to-old-wheat-as-prices-climb': oldWheat,
  'office-tower-to-become-two-hundred-flats': towerFlats,
}
