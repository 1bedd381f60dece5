import { barLength, columns, roundTop } from './plot'
import { PlotFrame } from './plot-frame'

export interface Day {
  /** 2026-11-25 */
  day: string
  up: number
  down: number
}

interface PlotDaysProps {
  title: string
  description: string
  days: Day[]
  /** What stands above the line and what below it. */
  up: string
  down: string
}

const [head, half, foot, margin] = [22, 92, 24, 30]
/** At the end, for the half of the last day's figure that stands out. */
const beyond = 6

/** A column a day: one kind above the line and the other below it, on the same scale, so that neither hides the other. */
export function PlotDays({ title, description, days, up, down }: PlotDaysProps) {
  const top = roundTop(Math.max(...days.map((day) => Math.max(day.up, day.down))))
  const deepest = Math.max(...days.map((day) => day.down), 0)
  const below = Math.max(30, barLength(deepest, top, half) + 8)
  const zero = head + half
  return (
    <PlotFrame title={title} description={description} height={zero + below + foot}>
      {(width) => {
        const { starts, width: column } = columns(days.length, width - margin - beyond)
        return (
          <>
            <Level at={head} width={width} figure={top} />
            <Level at={head + half / 2} width={width} figure={top % 2 === 0 ? top / 2 : null} />
            <text x={margin} y="12" className="fill-approved font-semibold">
              {up}
            </text>
            <text x={margin} y={zero + below - 2} className="fill-rejected font-semibold">
              {down}
            </text>
            {days.map((day, index) => {
              const [x, rise, fall] = [(starts[index] ?? 0) + margin, barLength(day.up, top, half), barLength(day.down, top, half)]
              return (
                <g key={day.day}>
                  {rise > 0 && <rect x={x} y={zero - rise} width={column} height={rise} className="fill-approved" />}
                  {fall > 0 && <rect x={x} y={zero} width={column} height={fall} className="fill-rejected" />}
                  {isNamed(index, days.length) && (
                    <text x={x + column / 2} y={zero + below + 18} textAnchor="middle" className="fill-soft">
                      {index + 1}
                    </text>
                  )}
                </g>
              )
            })}
            <line x1={margin} x2={width} y1={zero} y2={zero} className="stroke-strong" />
          </>
        )
      }}
    </PlotFrame>
  )
}

/** The first, every fifth, and the last where it does not stand too near. */
const isNamed = (index: number, days: number) => index === 0 || ((index + 1) % 5 === 0 && (index + 1 <= days - 2 || index + 1 === days))

function Level({ at, width, figure }: { at: number; width: number; figure: number | null }) {
  if (figure === null) return null
  return (
    <>
      <line x1={margin} x2={width} y1={at} y2={at} className="stroke-rule" />
      <text x={margin - 6} y={at + 4} textAnchor="end" className="fill-soft">
        {figure.toLocaleString('en')}
      </text>
    </>
  )
}
