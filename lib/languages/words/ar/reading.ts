import type { In } from '../../words'

export const reading: In<'reading'> = {
  share: 'شارك هذا المقال',
  copied: 'نُسخ الرابط',
  copyThis: 'انسخ هذا الرابط: {url}',
  play: 'شغِّل هنا',
  playTitle: 'شغِّل هنا: {title}',
  contacts: 'عندئذٍ يتصل متصفحك بـ{service}، وقد تحتفظ بذلك.',
  close: 'أغلق المشغّل',
  newPosts:
    '{count, plural, zero {لا منشورات جديدة} one {منشور جديد} two {منشوران جديدان} few {# منشورات جديدة} many {# منشورًا جديدًا} other {# منشور جديد}}',
  shown:
    '{count, plural, zero {لم يظهر جديد} one {ظهر منشور جديد} two {ظهر منشوران جديدان} few {ظهرت # منشورات جديدة} many {ظهر # منشورًا جديدًا} other {ظهر # منشور جديد}} في الأعلى.',
}
