import type { Rule } from './rule'
import type { Settings } from './settings'

export const promotion: Rule<Settings['promotion']> = () => []
