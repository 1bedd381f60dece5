import { useEdition } from './edition'
import { barLength } from './plot'
import { PlotFrame } from './plot-frame'
import { isForeign } from './sentence'

export interface Bar {
  key: string
  label: string
  value: number
  /** What stands at its end: the value with its unit. */
  shown: string
}

interface PlotBarsProps {
  title: string
  description: string
  bars: Bar[]
  /** What the longest bar stands for; the largest value where it is left out. */
  top?: number
  /** The fill of the bars. */
  fill: 'fill-talk' | 'fill-rejected' | 'fill-approved'
}

/** English words where all else is read from right to left end where the others begin. */
const foreign = { lang: 'en', direction: 'ltr', textAnchor: 'end' } as const

const row = 42
const room = 56

/** Bars that lie, each under its own words and with its figure at its end: no axis and no legend to look up. */
export function PlotBars({ title, description, bars, top = Math.max(...bars.map(({ value }) => value), 1), fill }: PlotBarsProps) {
  const { dir } = useEdition()
  return (
    <PlotFrame title={title} description={description} height={bars.length * row + 2}>
      {(width, { point, start }) =>
        bars.map(({ key, label, value, shown }, index) => {
          const length = barLength(value, top, width - room)
          return (
            <g key={key} transform={`translate(0 ${index * row})`}>
              <text x={point(0)} y="15" className="fill-ink" {...(isForeign(dir, label) && foreign)}>
                {label}
              </text>
              <line x1={point(0.5)} x2={point(0.5)} y1="21" y2="31" className="stroke-strong" />
              <rect x={start(1, length)} y="23" width={length} height="6" className={fill} />
              <text x={point(length + 8)} y="30" className="fill-soft">
                {shown}
              </text>
            </g>
          )
        })
      }
    </PlotFrame>
  )
}
