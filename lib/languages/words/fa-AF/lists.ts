import type { In } from '../../words'

export const lists: In<'lists'> = {
  live: 'زنده',
  liveNow: 'همین اکنون زنده',
  corrected: 'تصحیح شده',
  comments: '{count, plural, other {# نظر}}',
  articles: '{count, plural, other {# مقاله}}',
  latest: 'تازه‌ترین‌ها',
  discussed: {
    title: 'پربحث‌ترین‌های <when>این هفته</when>',
    count: '<figure>{count, number}</figure> {count, plural, other {نظر}}',
  },
  topic: 'موضوع',
  author: 'نویسنده',
  authors: 'نویسندگان',
  nobody: 'هنوز کسی اینجا ننوشته است.',
  nothing: 'هنوز چیزی اینجا نشر نشده است.',
  empty: 'هنوز چیزی نشر نشده است. مقاله‌ها را می‌توان با این فرمان وارد کرد: <command></command>',
  pages: {
    label: 'صفحه‌ها',
    newer: 'تازه‌تر',
    older: 'قدیمی‌تر',
    here: 'صفحهٔ {page, number} از {pages, number}',
    title: '{title}، صفحهٔ {page, number}',
    after: '، صفحهٔ {page, number}',
  },
}
