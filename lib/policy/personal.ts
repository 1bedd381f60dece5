import type { Rule } from './rule'
import type { Settings } from './settings'

export const personal: Rule<Settings['personal']> = () => []
