import type { In } from '../../words'

export const lists: In<'lists'> = {
  live: 'ژوندی',
  liveNow: 'همدا اوس ژوندی',
  corrected: 'سمه شوې',
  comments: '{count, plural, one {# تبصره} other {# تبصرې}}',
  articles: '{count, plural, one {# لیکنه} other {# لیکنې}}',
  latest: 'تازه خبرونه',
  discussed: {
    title: 'تر ټولو ډېر بحث شوي <when>په دې اوونۍ کې</when>',
    count: '<figure>{count, number}</figure> {count, plural, one {تبصره} other {تبصرې}}',
  },
  topic: 'موضوع',
  author: 'لیکوال',
  authors: 'لیکوالان',
  nobody: 'تر اوسه چا دلته نه دي لیکلي.',
  nothing: 'تر اوسه دلته څه نه دي خپاره شوي.',
  empty: 'تر اوسه څه نه دي خپاره شوي. لیکنې په دې امر راوړل کېدای شي: <command></command>',
  pages: {
    label: 'پاڼې',
    newer: 'نوې',
    older: 'زړې',
    here: '{page, number} پاڼه له {pages, number} څخه',
    title: '{title}، {page, number} پاڼه',
    after: '، {page, number} پاڼه',
  },
}
