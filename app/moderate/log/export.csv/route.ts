import type { NextRequest } from 'next/server'
import { exportAnswer } from '../export'

/** The filtered log as a file, for moderators. */
export const GET = (request: NextRequest) => exportAnswer(request.nextUrl.searchParams, 'csv')
