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
  type Point,
  pen,
  person,
  poly,
  put,
  random,
  range,
  round,
  through,
  within,
} from './kit'

const seagrass: Drawing = (c) => {
  const rnd = random(77)
  const blade = (x: number, h: number, lean: number, w: number) =>
    d`M${x} 1040C${x - lean * 0.5} ${1000 - h * 0.4} ${x + lean * 0.2} ${1000 - h * 0.7} ${x + lean} ${1000 - h}C${x + lean * 0.2 + w} ${1000 - h * 0.66} ${x - lean * 0.5 + w} ${1000 - h * 0.4} ${x + w} 1040z`
  const meadow = (count: number, low: number, high: number, w: number) =>
    range(count).map((i) =>
      blade(
        -60 + (i * 1720) / count + rnd(-20, 20),
        rnd(low, high) * (0.72 + 0.4 * Math.abs((i / count) * 2 - 0.85)),
        rnd(90, 230),
        rnd(w * 0.8, w * 1.2),
      ),
    )
  const [far, middle, near] = [meadow(20, 430, 560, 34), meadow(14, 420, 620, 48), meadow(10, 260, 470, 64)]
  const surface = 'M-40 74q120 40 240 0t240 0t240 0t240 0t240 0t240 0t240 0'
  const fish = 'M690 370C770 290 930 280 1030 350L1120 290Q1100 370 1124 450L1030 390C940 460 780 460 690 370z'
  const rays = [
    poly([520, 0], [640, 0], [420, 1000], [60, 1000]),
    poly([760, 0], [830, 0], [860, 1000], [600, 1000]),
    poly([980, 0], [1120, 0], [1560, 1000], [1180, 1000]),
  ]
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, ...rays),
      fade(c.main, [-20, 200, 1660, 640], 0.6, 8),
      fill(c.paper, `${surface}V-40H-40z`),
      fill(c.main, ...far, ...middle),
      fill(c.main, fish),
    ],
    ink: [
      pen(c.ink, 6, surface),
      fill(CUT, ...middle),
      fill(c.ink, ...middle.map((b, i) => (i % 2 ? b : ''))),
      fill(c.ink, ...near, 'M-40 1040V960Q200 910 420 950T860 940T1280 956T1640 930V1040z'),
      fill(CUT, fish),
      fill(c.ink, 'M690 370C770 290 930 280 1030 350L1120 290Q1110 330 1110 370H690z'),
      fill(
        CUT,
        disc(752, 352, 13),
        gouge([806, 312], [806, 428], 5, -26),
        ...range(4).map((i) => gouge([850 + i * 44, 318 + i * 4], [850 + i * 44, 362], 4, -10)),
      ),
      fill(c.ink, disc(754, 352, 6)),
      round(CUT, 9, ...range(8).map(() => d`M${rnd(500, 1200)} ${rnd(120, 300)}h0`)),
    ],
  }
}

const shorterCourse: Drawing = (c) => {
  const cells = range(28).map((i): Point => [330 + (i % 7) * 136, 330 + Math.floor(i / 7) * 136])
  const [pills, rest] = [cells.slice(0, 10), cells.slice(10)]
  const capsule = (x: number, y: number, l: number, r: number) =>
    d`M${x - l} ${y - r}h${2 * l}a${r} ${r} 0 0 1 0 ${2 * r}h${-2 * l}a${r} ${r} 0 0 1 0 ${-2 * r}z`
  const half = (x: number, y: number, l: number, r: number) => d`M${x} ${y - r}h${l}a${r} ${r} 0 0 1 0 ${2 * r}h${-l}z`
  const tilt = (...parts: string[]) => put('rotate(-7 800 500)', ...parts)
  const tablets = (colour: string, shape: typeof half) =>
    pills.map(([x, y]) => put(d`rotate(-40 ${x} ${y})`, fill(colour, shape(x, y, 30, 25))))
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fade(c.paper, [-20, -10, 1660, 700], 9, 1),
      tilt(fill(c.paper, box(230, 120, 1020, 740)), fill(c.main, box(230, 120, 1020, 110)), ...tablets(c.main, capsule)),
      put('rotate(24 1270 800)', fill(c.paper, capsule(1270, 790, 150, 88)), fill(c.main, half(1270, 790, 150, 88))),
    ],
    ink: [
      tilt(
        fill(c.ink, 'M1250 160L1286 190V900H270L230 860H1250z'),
        pen(
          c.ink,
          5,
          box(230, 120, 1020, 740),
          ...range(8).map((i) => d`M${262 + i * 136} 262V806`),
          ...range(5).map((i) => d`M262 ${262 + i * 136}H1214`),
        ),
        fill(CUT, ...range(5).map((i) => disc(340 + i * 200, 176, 22))),
        round(c.ink, 14, ...range(5).map((i) => d`M${340 + i * 200} 176V84`)),
        ...tablets(c.ink, half),
        pen(c.ink, 3, ...rest.map(([x, y]) => disc(x, y, 26))),
        fill(dots('ink', 2.5), ...rest.map(([x, y]) => disc(x, y, 26))),
      ),
      put(
        'rotate(24 1270 800)',
        fill(CUT, capsule(1270, 790, 150, 88)),
        fill(dots('ink', 5), 'M1032 790h476a88 88 0 0 1 -88 88h-300a88 88 0 0 1 -88 -88z'),
        fill(c.ink, 'M1060 846h420a88 88 0 0 1 -60 32h-300a88 88 0 0 1 -60 -32z'),
        fill(CUT, gouge([1110, 732], [1390, 732], 9, -8)),
        pen(c.ink, 6, capsule(1270, 790, 150, 88), 'M1270 702v176'),
      ),
    ],
  }
}

const moonShadow: Drawing = (c) => {
  const planet = disc(980, 380, 310)
  const bands = through([120, 30], [190, 46], [270, 26], [350, 64], [450, 36], [520, 54], [610, 30])
  const rnd = random(12)
  const night = (colour: string) => holed(colour, box(640, 40, 700, 700), disc(915, 360, 320))
  const ground = 'M-40 1040V900C200 800 480 780 760 850S1300 900 1640 840V1040z'
  const tube = 'M250 640L560 452L588 498L278 686z'
  return {
    colour: [
      fill(c.main, box(0, 0, 1600, 1000)),
      fill(c.paper, planet, disc(1400, 250, 26)),
      within(
        planet,
        ...bands.map(([y, h], i) =>
          fill(i % 2 ? c.main : c.tint, d`M640 ${y}Q980 ${y + 50} 1320 ${y}V${y + h}Q980 ${y + h + 50} 640 ${y + h}z`),
        ),
        night(c.main),
      ),
    ],
    ink: [
      fill(c.ink, box(-40, -40, 1700, 1100)),
      fill(CUT, planet, disc(1400, 250, 26)),
      ...[5, 8].map((w) => round(CUT, w, ...range(34).map(() => d`M${rnd(0, 1600)} ${rnd(0, 820)}h0`))),
      within(
        planet,
        ...range(6).map((i) => fill(c.ink, gouge([650, 150 + i * 84], [1300, 164 + i * 84], 5, 26))),
        holed(dots('ink', 6), box(640, 40, 700, 700), disc(890, 350, 330)),
        night(c.ink),
        fill(c.ink, disc(850, 300, 40)),
      ),
      fill(CUT, ground),
      fill(hatch('ink', 0, 9), ground),
      fill(CUT, tube, 'M560 440L600 506L640 482L600 416z', 'M214 650L240 692L278 668L252 626z'),
      fill(dots('ink', 5), 'M264 662L574 474L588 498L278 686z'),
      round(CUT, 15, 'M420 576L360 850M420 576L500 850M420 576L428 840'),
      fill(CUT, person(180, 880, 230), person(690, 850, 200), person(760, 856, 140)),
    ],
  }
}

export const science: Record<string, Drawing> = {
  'seagrass-meadow-doubles-in-ten-years': seagrass,
  'hospital-trial-finds-shorter-antibiotic-course-enough': shorterCourse,
  'amateur-astronomers-time-a-distant-moons-shadow': moonShadow,
}
