'use client'

import { createContext, use } from 'react'
import type { KeyName } from '@/lib/desk/keys'
import type { Act } from '@/lib/status'
import type { Seen, Wanted } from './use-decisions'

export interface ClauseChoice {
  id: string
  title: string
}

/** What every part of the desk can do and has to know. None of it changes while the desk is open. */
export interface Tools {
  clauses: ClauseChoice[]
  keys: Record<KeyName, string> | null
  blurAbove: number
  press: (wanted: Wanted) => void
  /** Decides in a row: the keyboard goes on to the same button of the next. */
  pressRow: (act: Act, id: string) => void
  /** Asks for the clause under which to reject. */
  ask: (ids: string[], others?: Seen[]) => void
  go: (id: string) => void
  select: (id: string, range: boolean) => void
  claim: (id: string) => void
  /** The address of the desk with this comment open. */
  addressOf: (id: string) => string
  /** The form action that works before, and without, JavaScript. */
  plain: (data: FormData) => void
  me: { id: string; name: string }
}

const Shared = createContext<Tools | null>(null)
export const ToolsProvider = Shared.Provider

/** What the parts of the desk share. Throws outside the desk. */
export function useTools(): Tools {
  const tools = use(Shared)
  if (!tools) throw new Error('This belongs inside the desk.')
  return tools
}
