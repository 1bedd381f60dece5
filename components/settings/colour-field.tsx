'use client'

import { useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { colourOf, contrast } from '@/lib/theme'

interface ColourFieldProps {
  label: string
  name: string
  paper: string
  defaultValue: string | undefined
  error: string | undefined
}

/** A colour, shown on its paper, with how well it is read there. */
export function ColourField({ label, name, paper, defaultValue = '', error }: ColourFieldProps) {
  const [text, setText] = useState(defaultValue)
  const id = useId()
  const colour = colourOf(text)
  return (
    <div onInput={(event) => setText((event.target as HTMLInputElement).value)}>
      <Field label={label} name={name} dir="ltr" defaultValue={defaultValue} error={error} required />
      {colour && (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <svg role="img" aria-labelledby={id} viewBox="0 0 120 32" className="h-8 w-30 border border-rule">
            <title id={id}>{`${colour} on ${paper}`}</title>
            <rect width="120" height="32" fill={paper} />
            <rect width="120" height="4" fill={colour} />
            <text x="8" y="23" fill={colour} fontSize="14" fontWeight="600">
              Headline
            </text>
          </svg>
          <p className="small figures">
            Contrast {(Math.floor(contrast(colour, paper) * 100) / 100).toFixed(2)}:1; at least 4.5:1 is needed.
          </p>
        </div>
      )}
    </div>
  )
}
