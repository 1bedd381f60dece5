import type { Metadata } from 'next'
import { Missing } from '@/components/site/missing'

export const metadata: Metadata = { title: 'Not found' }

export default Missing
