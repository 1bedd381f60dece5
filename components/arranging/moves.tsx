'use client'

import { createContext, useActionState, useContext, useRef } from 'react'
import { arrange } from './actions'
import { Moved } from './moved'
import { useArrowKeys } from './use-arrow-keys'
import { useDrag } from './use-drag'
import { useKeptFocus } from './use-kept-focus'

interface Desk {
  send: (form: FormData) => void
  place: string
  version: string
}

const Context = createContext<Desk | null>(null)

interface MovesProps {
  place: string
  version: string
  children: React.ReactNode
}

/** Everything that can be done to a draft, and what is said of it. Buttons are forms; dragging and keys press the same. */
export function Moves({ place, version, children }: MovesProps) {
  const [answer, send] = useActionState(arrange, null)
  const frame = useRef<HTMLDivElement>(null)
  const ghost = useDrag(frame, { send, place, version })
  useArrowKeys(frame)
  useKeptFocus(frame, answer)
  return (
    <Context value={{ send, place, version }}>
      <div ref={frame}>
        <Moved answer={answer} />
        {children}
        <div ref={ghost} aria-hidden hidden className="drag-ghost" />
      </div>
    </Context>
  )
}

interface MoveFormProps {
  /** What every button of it is about. */
  fields?: Record<string, string>
  label?: string
  className?: string
  children: React.ReactNode
}

/** A form whose buttons move something. */
export function MoveForm({ fields = {}, label, className, children }: MoveFormProps) {
  const desk = useContext(Context)
  if (!desk) return null
  return (
    <form action={desk.send} aria-label={label} className={className}>
      <input type="hidden" name="place" value={desk.place} />
      <input type="hidden" name="version" value={desk.version} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
