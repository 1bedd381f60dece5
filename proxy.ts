import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader, editionOf, queryHeader } from '@/lib/languages/editions'

/**
 * Every edition of a page is the same page: its prefix is taken off, and the page is told the address that was asked for, in
 * headers that nobody else can set.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const headers = new Headers(request.headers)
  headers.set(addressHeader, pathname)
  headers.set(queryHeader, search)
  const { path } = editionOf(pathname)
  if (path === pathname) return NextResponse.next({ request: { headers } })
  const page = request.nextUrl.clone()
  page.pathname = path
  return NextResponse.rewrite(page, { request: { headers } })
}

// The desk and the newsroom have no editions, and what is sent there may be large.
export const config = { matcher: '/((?!(?:api|_next|moderate|newsroom)(?:/|$)).*)' }
