import { articles, oneArticle } from './articles'
import { comments } from './comments'
import { corrections } from './corrections'
import type { Endpoint } from './endpoint'
import { search } from './search'
import { sections } from './sections'

/** Every address of the public API, in the order of its description. */
export const endpoints = [articles, oneArticle, comments, sections, search, corrections] as unknown as readonly Endpoint[]
