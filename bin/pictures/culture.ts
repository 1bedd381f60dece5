import { cello, lute } from './instruments'
import {
  between,
  box,
  CUT,
  curve,
  type Drawing,
  d,
  disc,
  dots,
  fade,
  fill,
  gouge,
  hatch,
  holed,
  oval,
  type Point,
  pen,
  person,
  poly,
  range,
  ribbon,
  through,
  within,
} from './kit'

const harbourFilm: Drawing = (c) => {
  const [x, y, r] = [610, 400, 320]
  const turn = (count: number, far: number, from = 0): Point[] =>
    range(count).map((i) => [x + far * Math.cos(from + (i * 2 * Math.PI) / count), y + far * Math.sin(from + (i * 2 * Math.PI) / count)])
  const windows = turn(5, 180, -0.4)
    .map(([u, v]) => disc(u, v, 82))
    .join('')
  const reel = disc(x, y, r)
  const top = through([-60, 760], [160, 690], [360, 740], [560, 810], [820, 900], [1060, 790], [1680, 800])
  const low = through([-60, 900], [160, 830], [350, 880], [550, 950], [810, 1040], [1080, 930], [1680, 940])
  const edge = (t: number) => curve(between(top, low, t))
  const film = ribbon(top, low)
  const jib = 'M1150 640L1150 150Q1020 380 960 640z'
  const mainsail = 'M1180 640V220Q1330 420 1370 640z'
  const hull = 'M930 690H1390Q1370 770 1330 776H1000Q950 760 930 690z'
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fade(c.paper, [-20, 240, 1660, 420], 1, 10),
      fill(c.main, reel),
      fill(c.paper, windows, disc(x, y, 40)),
      fill(c.main, box(0, 660, 1600, 360)),
      fill(c.paper, jib, ...range(12).map((i) => gouge([40 + i * 40, 690 + i * 22], [360 + i * 70, 690 + i * 22], 4))),
      fill(c.tint, mainsail),
      fill(c.paper, film),
    ],
    ink: [
      fill(CUT, reel),
      holed(c.ink, reel, disc(x, y, r - 26)),
      within(reel, fill(dots('ink', 6), 'M610 80A320 320 0 0 1 610 720Q860 560 800 320T610 80z')),
      fill(CUT, windows),
      pen(c.ink, 8, ...turn(5, 180, -0.4).map(([u, v]) => disc(u, v, 82))),
      pen(c.ink, 4, disc(x, y, 84)),
      fill(c.ink, disc(x, y, 40)),
      fill(CUT, box(x - 7, y - 22, 14, 44), box(x - 22, y - 7, 44, 14)),
      fill(CUT, box(-40, 662, 1700, 400)),
      fill(hatch('ink', 0, 6), box(-40, 662, 1700, 400)),
      fill(c.ink, box(-40, 656, 1700, 8)),
      fill(CUT, jib),
      fill(hatch('ink', 0, 4), mainsail),
      fill(c.ink, hull, box(1156, 90, 16, 600), 'M1172 92h76l-20 22l20 22h-76z', 'M1240 690V640h90v50z'),
      pen(c.ink, 4, 'M1164 110L930 690M1164 110L1392 690M960 640H1370'),
      fill(CUT, 'M950 706H1376l-4 10H954z'),
      fill(CUT, film),
      pen(c.ink, 5, edge(0), edge(1)),
      `<g stroke-dasharray="20 26">${pen(c.ink, 20, edge(0.14), edge(0.86))}</g>`,
      `<g stroke-dasharray="126 14">${pen(c.ink, 76, edge(0.5))}</g>`,
    ],
  }
}

const threeLanguages: Drawing = (c) => {
  const first = `${oval(520, 370, 320, 250)}M400 590L430 740L560 600z`
  const second = 'M600 150H1080V570H930L860 730L800 570H600z'
  const third = `${oval(1120, 440, 290, 220)}M1120 640L1240 770L1250 600z`
  const drape = (x: number, s: number) => d`M${x} -40H${x + s * 330}Q${x + s * 300} 330 ${x + s * 150} 560T${x + s * 130} 870H${x}z`
  const folds = (x: number, s: number) =>
    range(5).map((i) => gouge([x + s * (60 + i * 56), -40], [x + s * (24 + i * 25), 850], 13, -s * (20 + i * 18)))
  return {
    colour: [
      fill(c.paper, box(0, 0, 1600, 1000)),
      fade(c.main, [-20, 640, 1660, 220], 0.6, 4),
      fill(c.tint, first, box(0, 860, 1600, 160)),
      `<g style="mix-blend-mode:multiply">${fill(c.main, second)}</g>`,
      fill(c.main, drape(-60, 1)),
      fill(c.main, drape(1690, -1)),
    ],
    ink: [
      fill(hatch('ink', 45, 7), third),
      fill(c.ink, drape(-90, 1)),
      fill(c.ink, drape(1714, -1)),
      fill(CUT, ...folds(-70, 1), ...folds(1694, -1)),
      fill(
        c.ink,
        'M-40 858H1640V872H-40z',
        ...range(12).map((i) =>
          poly([800 + (i - 5.5) * 150, 872], [804 + (i - 5.5) * 150, 872], [804 + (i - 5.5) * 230, 1040], [796 + (i - 5.5) * 230, 1040]),
        ),
      ),
      fill(c.ink, person(430, 930, 176), person(870, 910, 176), person(1250, 935, 176)),
      fill(c.ink, ...[430, 870, 1250].map((x) => gouge([x - 20, 934], [x + 240, 950], 7))),
    ],
  }
}

export const culture: Record<string, Drawing> = {
  'library-lends-musical-instruments': cello,
  'library-lends-musical-instruments-fa': lute,
  'film-archive-finds-lost-harbour-newsreel': harbourFilm,
  'theatre-stages-play-in-three-languages': threeLanguages,
}
