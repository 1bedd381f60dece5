import type { Db } from '../db'
import { counted } from '../text'
import { readArticle } from './articles'
import { parseComments } from './comments'
import { articleLimit, commentsLimit, readText } from './file'
import { gathered, Problems } from './problem'
import { sameSlugs, storeArticles } from './store-articles'
import { storeComments } from './store-comments'
import type { Progress } from './write-comments'

export const kinds = { articles: readArticles, comments: readAllComments }

/** Stores what was read, and says in a sentence what that was. */
type Store = (db: Db, progress: Progress) => Promise<string>

/** Reads every file, and throws all their problems together. */
async function readArticles(files: string[]): Promise<Store> {
  const { values: articles, problems } = await gathered(files, async (file) => readArticle(file, await readText(file, articleLimit)))
  problems.push(...sameSlugs(articles))
  if (problems.length) throw new Problems(problems)
  return async (db) => {
    const done = await storeArticles(db, articles)
    return `Imported ${counted(articles.length, 'article')}: ${number(done.new)} new, ${number(done.updated)} updated.`
  }
}

/** Reads every file. Problems wait for what the database finds wrong with the rest, unless there is no rest. */
async function readAllComments(files: string[]): Promise<Store> {
  const { values: read, problems } = await gathered(files, async (file) => parseComments(file, await readText(file, commentsLimit)))
  const comments = read.flatMap((file) => file.comments)
  problems.push(...read.flatMap((file) => file.problems))
  if (comments.length === 0) throw new Problems(problems)
  return async (db, progress) => {
    const done = await storeComments(db, comments, { problems, unread: read.flatMap((file) => file.unread), progress })
    const unchanged = done.unchanged ? `, ${number(done.unchanged)} unchanged` : ''
    const kept = done.kept ? ` ${number(done.kept)} of them kept the status decided here.` : ''
    return `Imported ${counted(comments.length, 'comment')}: ${number(done.new)} new, ${number(done.updated)} updated${unchanged}.${kept}`
  }
}

const number = (count: number) => count.toLocaleString('en')
