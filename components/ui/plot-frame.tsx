import { useId } from 'react'
import { useEdition } from './edition'
import { type Layout, laidOut } from './plot'

interface FrameProps {
  /** What is drawn, in a few words. */
  title: string
  /** What can be seen in it, in a sentence. */
  description: string
  height: number
  /** Draws it as wide as that, with what says where things stand. */
  children: (width: number, layout: Layout) => React.ReactNode
}

const widths = [
  { width: 340, shown: 'sm:hidden' },
  { width: 648, shown: 'max-sm:hidden' },
] as const

/** A plot, drawn twice: for phones and for sheets, so that its letters are as large as those of the page. One of them is there. */
export function PlotFrame({ title, description, height, children }: FrameProps) {
  const id = useId()
  const { dir } = useEdition()
  return widths.map(({ width, shown }) => (
    <svg
      key={width}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-${width}-title`}
      aria-describedby={`${id}-${width}-description`}
      direction={dir}
      className={`mt-4 h-auto w-full font-sans text-xs ${shown}`}
    >
      <title id={`${id}-${width}-title`}>{title}</title>
      <desc id={`${id}-${width}-description`}>{description}</desc>
      {children(width, laidOut(dir, width))}
    </svg>
  ))
}
