import { barLength } from './plot'
import { PlotFrame } from './plot-frame'

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

const row = 42
const room = 56

/** Bars that lie, each under its own words and with its figure at its end: no axis and no legend to look up. */
export function PlotBars({ title, description, bars, top = Math.max(...bars.map(({ value }) => value), 1), fill }: PlotBarsProps) {
  return (
    <PlotFrame title={title} description={description} height={bars.length * row + 2}>
      {(width) =>
        bars.map(({ key, label, value, shown }, index) => {
          const length = barLength(value, top, width - room)
          return (
            <g key={key} transform={`translate(0 ${index * row})`}>
              <text y="15" className="fill-ink">
                {label}
              </text>
              <line x1="0.5" x2="0.5" y1="21" y2="31" className="stroke-strong" />
              <rect x="1" y="23" width={length} height="6" className={fill} />
              <text x={length + 8} y="30" className="fill-soft">
                {shown}
              </text>
            </g>
          )
        })
      }
    </PlotFrame>
  )
}
