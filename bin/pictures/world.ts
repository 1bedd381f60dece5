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
  pen,
  person,
  poly,
  random,
  range,
  ribbon,
  round,
  sliver,
  through,
  within,
} from './kit'
import { nightTrain } from './night-train'

const riverTreaty: Drawing = (c) => {
  const left = through([1150, 330], [980, 370], [430, 410], [400, 560], [380, 720], [660, 800], [500, 1060])
  const right = through([1190, 330], [1130, 380], [800, 440], [830, 570], [860, 700], [1340, 760], [1360, 1060])
  const river = ribbon(left, right)
  const furrows = (x: number, from: number, to: number, step: number) =>
    range(Math.round((to - from) / step))
      .map((i) => poly([x, 318], [from + i * step, 1060], [from + (i + 0.42) * step, 1060]))
      .join('')
  const nearLeft = 'M-40 560C120 600 250 620 396 590L660 800L500 1060H-40z'
  const arches = [390, 552, 714].map((x) => d`M${x} 680V600a68 68 0 0 1 136 0V680z`).join('')
  const road = 'M-40 486Q140 500 260 516V556Q140 556 -40 552zM980 516Q1300 480 1660 486V556Q1300 540 980 556z'
  const bridge = 'M250 508Q620 430 990 508V560H870V680H370V560H250z'
  return {
    colour: [
      fade(c.main, [-20, 0, 1660, 200], 5, 0.6, 20),
      fill(c.tint, box(0, 330, 1600, 700)),
      fill(c.main, 'M-20 330C180 250 300 240 470 290S800 330 1000 318L1640 330V340H-20z'),
      fill(c.paper, nearLeft),
      fill(c.main, river),
      fill(c.paper, ...range(13).map((i) => sliver(left, right, 0.1 + i * 0.065, i % 3 ? 0.004 : 0.012))),
      fill(c.paper, road, bridge),
      fill(c.tint, arches),
    ],
    ink: [
      fill(c.ink, 'M760 332C980 250 1150 200 1330 222S1560 290 1660 280V332z'),
      fill(c.ink, box(-40, 328, 1700, 5)),
      within('M1180 334C1130 380 800 440 830 570S1340 760 1360 1060H1660V334z', fill(c.ink, furrows(1420, -300, 3600, 190))),
      within('M-40 334H1150C980 370 430 410 400 590C250 620 120 600 -40 560z', fill(hatch('ink', 0, 5), box(-40, 334, 1300, 300))),
      within(nearLeft, fill(c.ink, furrows(-240, -200, 1500, 110))),
      fill(CUT, river),
      within('M370 680H870L880 770H380z', fill(hatch('ink', 0, 8), box(340, 680, 600, 74))),
      fill(CUT, road),
      pen(c.ink, 5, 'M-40 486Q140 500 260 516M-40 552Q140 556 260 556M980 516Q1300 480 1660 486M980 556Q1300 540 1660 556'),
      fill(CUT, bridge),
      holed(c.ink, 'M250 520Q620 442 990 520V560H870V680H370V560H250z', arches),
      pen(
        c.ink,
        7,
        'M250 492Q620 414 990 492',
        ...range(12).map((i) => d`M${280 + i * 62} ${522 - 39 * Math.sin(((i + 0.6) / 12) * Math.PI)}v-34`),
      ),
      fill(c.ink, person(590, 474, 96), person(656, 474, 92)),
    ],
  }
}

const grainShip: Drawing = (c) => {
  const hull = 'M470 250L880 190L1180 262L1120 560L1060 840H650L560 560z'
  const port = 'M470 250L880 190L870 840H650L560 560z'
  const silo = (x: number, h: number) => d`M${x} 840V${840 - h}a75 34 0 0 1 150 0V840z`
  const silos = [silo(-60, 420), silo(100, 420), silo(260, 420)].join('')
  const crane = (x: number, s: number) =>
    pen(
      c.ink,
      12,
      d`M${x} 840V${840 - 620 * s}M${x + 120 * s} 840V${840 - 620 * s}M${x - 250 * s} ${840 - 500 * s}H${x + 260 * s}M${x} ${840 - 620 * s}L${x - 240 * s} ${840 - 500 * s}M${x + 120 * s} ${840 - 620 * s}L${x + 250 * s} ${840 - 500 * s}`,
    ) +
    pen(
      c.ink,
      6,
      d`M${x} ${840 - 500 * s}L${x + 120 * s} ${840 - 250 * s}L${x} 840M${x} ${840 - 250 * s}H${x + 120 * s}M${x - 200 * s} ${840 - 500 * s}v${190 * s}`,
    )
  const rnd = random(8)
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 840)),
      fill(c.paper, disc(1280, 330, 190)),
      fade(c.paper, [-20, 470, 1660, 370], 1, 9),
      fill(c.paper, silos, box(690, 70, 330, 170)),
      fill(c.main, box(0, 838, 1600, 180)),
      fill(c.main, port),
      fill(c.tint, 'M636 800H1070L1060 840H650z'),
      fill(
        c.paper,
        ...range(16).map((i) =>
          gouge(
            [860 + (i % 2 ? 60 : -60) + rnd(-30, 30), 846 + i * 9],
            [(i % 2 ? 1100 : 600) + (i % 2 ? 1 : -1) * i * 34, 860 + i * 9],
            7,
            i % 2 ? -10 : 10,
          ),
        ),
      ),
    ],
    ink: [
      crane(1330, 0.92),
      fill(c.ink, ...[-60, 100, 260].map((x) => d`M${x + 88} 840V390q50 6 62 30V840z`)),
      fill(hatch('ink', 0, 4), ...[-60, 100, 260].map((x) => d`M${x + 40} 840V388h48V840z`)),
      pen(c.ink, 12, 'M-40 360H420L640 250', 'M60 360v40M220 360v40M380 360v40'),
      pen(c.ink, 5, 'M-40 330H424L640 226', ...range(9).map((i) => d`M${-20 + i * 54} 330v30`)),
      fill(
        c.ink,
        ...range(6).map((i) => box(712 + i * 52, 104, 34, 30)),
        box(680, 66, 350, 12),
        box(850, -20, 14, 90),
        box(800, 10, 114, 8),
      ),
      fill(CUT, hull),
      fill(c.ink, 'M880 190L1180 262L1120 560L1060 840H870z'),
      fill(dots('ink', 5), 'M880 190L760 208L806 560L836 798H870z'),
      fill(hatch('ink', 0, 6), 'M-40 838H1640V1040H-40z'),
      round(c.ink, 15, 'M640 380V470M596 440Q602 482 640 484T684 440M620 380h40'),
      pen(c.ink, 10, 'M470 244L880 184L1180 256'),
    ],
  }
}

const islandCapital: Drawing = (c) => {
  const hill = 'M60 700C360 690 520 330 800 230C900 190 980 210 1050 280C1210 440 1320 660 1560 700z'
  const house = (x: number, y: number, s: number) => ({
    wall: box(x, y - 46 * s, 64 * s, 46 * s),
    dark: poly([x - 8 * s, y - 44 * s], [x + 32 * s, y - 88 * s], [x + 72 * s, y - 44 * s]) + box(x + 38 * s, y - 30 * s, 14 * s, 30 * s),
  })
  const dry = [
    house(660, 400, 0.8),
    house(730, 450, 0.9),
    house(620, 480, 0.9),
    house(820, 480, 1),
    house(710, 545, 1),
    house(905, 540, 0.9),
    house(210, 718, 1.2),
    house(1330, 720, 1.3),
  ]
  const tower = {
    wall: box(960, 650, 84, 170),
    dark: `M948 654L1002 560L1056 654z${box(992, 680, 20, 46)}${box(999, 520, 6, 50)}${disc(1002, 518, 9)}`,
  }
  const sunk = [house(360, 806, 2.3), house(560, 840, 1.9), tower]
  const walls = (houses: typeof sunk) => houses.map((h) => h.wall)
  const darks = (houses: typeof sunk) => houses.map((h) => h.dark)
  const rnd = random(30)
  const [roof, dome] = ['M780 262h210l-30 -22h-150z', 'M835 240a50 52 0 0 1 100 0z']
  const hall = `M790 330h190v-70h-190z${roof}${dome}`
  const wave = (y: number, size: number, shift: number) =>
    `${
      d`M-80 1060V${y}` +
      range(Math.ceil(1800 / size))
        .map(() => d`q${size / 2 + shift} ${size * 0.3} ${size} 0`)
        .join('')
    }V1060z`
  const [high, middle, low] = [wave(700, 110, 8), wave(780, 150, 12), wave(870, 200, 16)]
  return {
    colour: [
      fill(c.tint, box(0, 0, 1600, 1000)),
      fill(c.paper, disc(1240, 270, 150)),
      fade(c.paper, [-20, 440, 1660, 250], 1, 9),
      fill(c.main, hill),
      fill(c.paper, ...walls(dry), hall),
      fill(c.tint, high),
      fill(c.paper, ...range(16).map((i) => gouge([rnd(-40, 1400), 722 + i * 4], [rnd(200, 1600), 722 + i * 4], 4))),
      fill(c.paper, ...walls(sunk)),
      fill(c.main, middle),
    ],
    ink: [
      within(
        hill,
        fill(c.ink, ...range(9).map((i) => gouge([930 + i * 12, 200 + i * 26], [1120 + i * 70, 720], 26, -70 + i * 6))),
        fill(c.ink, 'M1010 220C1040 420 1260 560 1330 720H1640V220z'),
      ),
      fill(CUT, ...walls(dry), hall),
      fill(c.ink, ...darks(dry)),
      fill(c.ink, roof, ...range(6).map((i) => box(800 + i * 33, 272, 12, 58)), box(882, 96, 6, 100)),
      fill(c.ink, dome, 'M888 98h84l-22 24l22 24h-84z'),
      fill(CUT, high),
      fill(c.ink, ...darks(sunk)),
      fill(CUT, middle),
      fill(c.ink, low),
      pen(CUT, 5, ...[900, 940, 980].map((y, i) => wave(y, 200 + i * 20, 20))),
    ],
  }
}

export const world: Record<string, Drawing> = {
  'river-treaty-signed-after-nine-years': riverTreaty,
  'grain-ships-leave-port-after-six-week-halt': grainShip,
  'night-trains-return-across-two-borders': nightTrain,
  'island-nation-votes-to-move-its-capital-inland': islandCapital,
}
