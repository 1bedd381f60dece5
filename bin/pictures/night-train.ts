import {
  at,
  between,
  box,
  CUT,
  type Curve,
  curve,
  type Drawing,
  d,
  disc,
  dots,
  fill,
  hatch,
  holed,
  line,
  pen,
  poly,
  random,
  range,
  ribbon,
  round,
  through,
  within,
} from './kit'

type Track = [left: Curve, right: Curve]

export const nightTrain: Drawing = (c) => {
  const foot = through([-60, 560], [420, 560], [820, 600], [1010, 860])
  const roof = through([-60, 530], [420, 515], [860, 420], [1010, 270])
  const windows = range(17).map((i) => {
    const [t, u] = [0.1 + 0.88 * (i / 17) ** 0.8, 0.1 + 0.88 * ((i + 0.62) / 17) ** 0.8]
    const [top, low] = [between(roof, foot, 0.2), between(roof, foot, 0.47)]
    return poly(at(top, t), at(top, u), at(low, u), at(low, t))
  })
  const front = 'M1010 270Q1140 200 1270 280L1300 560L1290 880H1010z'
  const screen = 'M1050 330Q1150 290 1246 336L1262 480H1044z'
  const bed: Track = [through([-60, 560], [420, 560], [760, 640], [900, 1060]), through([-60, 560], [480, 560], [1060, 640], [1440, 1060])]
  const side: Track = [through([-60, 566], [260, 580], [380, 700], [330, 1060]), through([-60, 566], [320, 580], [560, 700], [640, 1060])]
  const rail = ([a, b]: Track) => [0.16, 0.84].map((t) => curve(between(a, b, t)))
  const sleepers = ([a, b]: Track) => range(22).map((i) => line(at(a, 0.35 + i * 0.03), at(b, 0.35 + i * 0.03)))
  const rnd = random(21)
  return {
    colour: [
      fill(c.main, box(0, 0, 1600, 1000)),
      fill(c.tint, 'M-20 560V480L140 400L300 470L520 350L760 480L980 400L1280 470L1620 360V560z'),
      fill(c.paper, disc(560, 220, 136)),
      fill(c.main, box(0, 556, 1600, 450), ribbon(roof, foot), front),
      pen(c.tint, 10, ...rail(bed), ...rail(side)),
      fill(c.main, front),
      fill(c.paper, ...windows, screen, disc(1080, 690, 30), disc(1232, 690, 30), disc(1156, 252, 16)),
    ],
    ink: [
      fill(c.ink, box(-40, -40, 1700, 1100)),
      fill(CUT, disc(560, 220, 136)),
      round(CUT, 5, ...range(30).map(() => d`M${rnd(0, 1600)} ${rnd(10, 380)}h0`)),
      within(
        'M-40 560V480L140 400L300 470L520 350L760 480L980 400L1280 470L1640 360V560z',
        fill(CUT, box(-40, 300, 1700, 300)),
        fill(dots('ink', 7), box(-40, 300, 1700, 300)),
      ),
      fill(CUT, box(-40, 558, 1700, 5)),
      pen(CUT, 7, ...sleepers(bed), ...sleepers(side)),
      pen(CUT, 10, ...rail(bed), ...rail(side)),
      fill(c.ink, 'M-60 556C420 556 850 610 1010 900H1310L1290 860L1010 400z'),
      fill(CUT, ribbon(roof, foot), front),
      fill(c.ink, ribbon(roof, between(roof, foot, 0.1))),
      fill(hatch('ink', 0, 9), ribbon(between(roof, foot, 0.62), foot)),
      fill(c.ink, 'M1010 800H1294L1288 900H1010z', 'M1140 500h30v300h-30z', 'M1010 270h14v600h-14z'),
      fill(dots('ink', 5), 'M1170 240Q1240 250 1270 280L1300 560L1292 800H1170z'),
      holed(c.ink, disc(1080, 690, 44), disc(1080, 690, 30)),
      holed(c.ink, disc(1232, 690, 44), disc(1232, 690, 30)),
      fill(CUT, ...windows, screen, disc(1156, 252, 16)),
    ],
  }
}
