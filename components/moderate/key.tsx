'use client'

import type { KeyName } from '@/lib/desk/keys'
import { useTools } from './tools'

/** The key that does the same as the button it stands on; for the eye alone, as the list of keys says it to everybody. */
export function Key({ name }: { name: KeyName }) {
  const key = useTools().keys?.[name]
  return key ? (
    <kbd aria-hidden className="key">
      {key}
    </kbd>
  ) : null
}
