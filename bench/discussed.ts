/** So many published comments under an article, of lifelike length, by as many readers, a third of them answers. */
export async function discussed(article: string, comments: number) {
  const [{ db }, { newId }, { randomOf }, { languages }, { commentText }, { readComments, storeComments }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/comments'),
    import('@/lib/load/random'),
    import('@/lib/load/words'),
    import('@/lib/load/text'),
    import('@/lib/transfer/comments'),
  ])
  const [language] = languages
  if (!language) throw new Error('The load speaks no language.')
  const random = randomOf('discussed')
  const ids = Array.from({ length: comments }, () => newId())
  const lines = ids.map((id, i) => ({
    ...{ article, id, name: `Reader ${i}`, email: `earlier-${i}@reader.example`, status: 'approved' },
    ...(i % 3 === 2 && { parent: ids[i - 1] }),
    text: commentText(random, language, false),
    at: new Date(Date.now() - (comments - i) * 60_000).toISOString(),
  }))
  await storeComments(db, readComments('bench', lines.map((line) => JSON.stringify(line)).join('\n')))
}
