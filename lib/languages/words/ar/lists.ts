import type { In } from '../../words'

export const lists: In<'lists'> = {
  live: 'مباشر',
  liveNow: 'مباشر الآن',
  corrected: 'مُصحَّح',
  comments: '{count, plural, zero {# تعليق} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}',
  articles: '{count, plural, zero {# مقال} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
  latest: 'الأحدث',
  discussed: {
    title: 'الأكثر نقاشًا <when>هذا الأسبوع</when>',
    count:
      '<figure>{count, number}</figure> {count, plural, zero {تعليق} one {تعليق} two {تعليق} few {تعليقات} many {تعليقًا} other {تعليق}}',
  },
  topic: 'موضوع',
  author: 'كاتب',
  authors: 'الكتّاب',
  nobody: 'لم يكتب أحد هنا بعد.',
  nothing: 'لم يُنشر شيء هنا بعد.',
  empty: 'لم يُنشر شيء بعد. يمكن إدخال المقالات بهذا الأمر: <command></command>',
  pages: {
    label: 'الصفحات',
    newer: 'الأحدث',
    older: 'الأقدم',
    here: 'الصفحة {page, number} من {pages, number}',
    title: '{title}، الصفحة {page, number}',
    after: '، الصفحة {page, number}',
  },
}
