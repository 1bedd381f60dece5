import { useDigits } from './digits'
import { barLength, columns, type Layout, roundTop } from './plot'
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

/**
 * A column a day, the first where reading begins: one kind above the line and the other below it, on the same scale, so that
 * neither hides the other.
 */
export function PlotDays({ title, description, days, up, down }: PlotDaysProps) {
  const top = roundTop(Math.max(...days.map((day) => Math.max(day.up, day.down))))
  const deepest = Math.max(...days.map((day) => day.down), 0)
  const below = Math.max(30, barLength(deepest, top, half) + 8)
  const zero = head + half
  const format = useDigits()
  const [highest, middle] = [format(top), top % 2 === 0 ? format(top / 2) : null]
  return (
    <PlotFrame title={title} description={description} height={zero + below + foot}>
      {(width, layout) => {
        const { starts, width: column } = columns(days.length, width - margin - beyond)
        return (
          <>
            <Level at={head} width={width} layout={layout} figure={highest} />
            <Level at={head + half / 2} width={width} layout={layout} figure={middle} />
            <text x={layout.point(margin)} y="12" className="fill-approved font-semibold">
              {up}
            </text>
            <text x={layout.point(margin)} y={zero + below - 2} className="fill-rejected font-semibold">
              {down}
            </text>
            {days.map((day, index) => {
              const x = layout.start((starts[index] ?? 0) + margin, column)
              const [rise, fall] = [barLength(day.up, top, half), barLength(day.down, top, half)]
              return (
                <g key={day.day}>
                  {rise > 0 && <rect x={x} y={zero - rise} width={column} height={rise} className="fill-approved" />}
                  {fall > 0 && <rect x={x} y={zero} width={column} height={fall} className="fill-rejected" />}
                  {isNamed(index, days.length) && (
                    <text x={x + column / 2} y={zero + below + 18} textAnchor="middle" className="fill-soft">
                      {format(index + 1)}
                    </text>
                  )}
                </g>
              )
            })}
            <line x1={layout.point(margin)} x2={layout.point(width)} y1={zero} y2={zero} className="stroke-strong" />
          </>
        )
      }}
    </PlotFrame>
  )
}

/** The first, every fifth, and the last where it does not stand too near. */
const isNamed = (index: number, days: number) => index === 0 || ((index + 1) % 5 === 0 && (index + 1 <= days - 2 || index + 1 === days))

interface LevelProps {
  at: number
  width: number
  layout: Layout
  figure: string | null
}

function Level({ at, width, layout: { point }, figure }: LevelProps) {
  if (figure === null) return null
  return (
    <>
      <line x1={point(margin)} x2={point(width)} y1={at} y2={at} className="stroke-rule" />
      <text x={point(margin - 6)} y={at + 4} textAnchor="end" className="fill-soft">
        {figure}
      </text>
    </>
  )
}
