import {
  at,
  box,
  CUT,
  type Drawing,
  d,
  disc,
  dots,
  fade,
  fill,
  gouge,
  pen,
  poly,
  random,
  range,
  ribbon,
  round,
  type Spot,
  sliver,
  through,
} from './kit'

/** Foam: many discs as a few dotted paths, one for each size. */
function blobs(colour: string, discs: Spot[]): string[] {
  const sizes = [...new Set(discs.map(([, , r]) => Math.round(r / 4) * 8))]
  return sizes.map((size) =>
    round(colour, size || 5, ...discs.filter(([, , r]) => Math.round(r / 4) * 8 === size).map(([x, y]) => d`M${x} ${y}h0`)),
  )
}

export const seaWall: Drawing = (c) => {
  const back = through([-60, 430], [130, 440], [250, 330], [380, 215], [520, 95], [780, 70], [868, 318])
  const face = through([860, 800], [640, 760], [520, 600], [560, 450], [592, 330], [760, 225], [868, 318])
  const body = `${ribbon(back, face)}M-60 430L860 800L891 806V1040H-60z`
  const rnd = random(3)
  const lip = range(11).map((i): Spot => {
    const [x, y] = at(back.slice(3), 0.14 + i * 0.085)
    return [x + rnd(-8, 8), y + rnd(-6, 10), 22 + 30 * Math.sin((i / 10) * 2.6) + rnd(-6, 8)]
  })
  const claws = range(6).map((i): Spot => {
    const [x, y] = at(face.slice(3), 0.48 + i * 0.1)
    return [x + rnd(-6, 6), y + rnd(0, 16), 17 + i * 2 + rnd(-3, 6)]
  })
  const splash = range(4).flatMap((k) =>
    range(6).map((i): Spot => {
      const [far, angle] = [i * (40 + 16 * Math.sin(k * 1.3 + 0.7)), -2 + k * 0.3 + i * 0.05]
      return [820 + k * 46 + far * Math.cos(angle) + rnd(-8, 8), 812 - k * 6 + far * Math.sin(angle), 46 - i * 6.2 + rnd(-4, 4)]
    }),
  )
  const drops = range(20).map((): Spot => [rnd(760, 1060), rnd(390, 640), rnd(3, 11)])
  const foam = [...lip, ...claws, ...splash]
  const wall = 'M880 1040V800H990V710H1100V620H1210V530H1640V1040z'
  const joints = range(6)
    .map((i) => d`M${1210 - 110 * Math.max(0, i - 1)} ${530 + i * 90}H1640`)
    .join('')
  const stones = range(5)
    .map((i) =>
      range(6 - (i < 2 ? 2 : 0))
        .map((k) => d`M${1560 - k * 130 - (i % 2) * 62} ${534 + i * 90}v86`)
        .join(''),
    )
    .join('')
  const houses: [x: number, w: number, h: number, roof: number][] = [
    [1080, 104, 60, 84],
    [1196, 120, 110, 116],
    [1328, 112, 70, 96],
    [1452, 136, 130, 124],
    [1600, 120, 80, 90],
  ]
  const windows = (x: number, w: number, h: number) =>
    [0.12, 0.36].map((k) => box(x + w * k, 562 - h, 18, 32)).join('') + box(x + w * 0.66, 418 - h, 22, 80)
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, disc(1180, 290, 170)),
      fade(c.paper, [-20, 400, 1660, 420], 1, 9),
      fill(c.main, ...houses.map(([x, w, h, roof]) => poly([x - 10, 534 - h], [x + w / 2, 534 - h - roof], [x + w + 10, 534 - h]))),
      fill(c.paper, ...houses.map(([x, w, h]) => box(x, 530 - h, w, h + 180)), wall),
      fill(c.main, body),
      ...blobs(c.paper, [...foam, ...drops]),
    ],
    ink: [
      fill(c.ink, ...houses.map(([x, w, h]) => windows(x, w, h))),
      fill(c.ink, ...houses.map(([x, w, h, roof]) => poly([x + w + 10, 534 - h], [x + w / 2, 534 - h - roof], [x + w * 0.6, 534 - h]))),
      fill(dots('ink', 5), ...houses.map(([x, w, h]) => box(x + w * 0.6, 534 - h, w * 0.4, h + 180))),
      fill(CUT, body),
      fill(c.ink, wall),
      fill(CUT, 'M1210 530h430v14H1210zM1100 620h110v12H1100zM990 710h110v12H990zM880 800h110v12H880z'),
      pen(CUT, 4, joints, stones),
      fill(c.ink, ...range(8).map((i) => sliver(back, face, 0.08 + i * 0.119, 0.02 + 0.007 * (i % 3) + i * 0.002))),
      fill(
        c.ink,
        ...range(16).map((i) => {
          const [x, y] = [rnd(-60, 640), 850 + (i % 6) * 28]
          return gouge([x, y], [x + rnd(120, 300), y + 14], 8, rnd(6, 16))
        }),
      ),
      ...blobs(CUT, foam),
      fill(
        c.ink,
        ...foam
          .filter(([, , r]) => r > 20)
          .map(([x, y, r]) => gouge([x - r * 0.5, y + r * 0.75], [x + r * 0.85, y - r * 0.1], 5, r * 0.55)),
      ),
    ],
  }
}
