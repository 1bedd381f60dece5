import type { Rule } from './rule'
import type { Settings } from './settings'

export const phones: Rule<Settings['phones']> = () => []
