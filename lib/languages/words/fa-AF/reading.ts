import type { In } from '../../words'

export const reading: In<'reading'> = {
  share: 'این مقاله را با دیگران شریک کنید',
  copied: 'پیوند کاپی شد',
  copyThis: 'این پیوند را کاپی کنید: {url}',
  play: 'همین‌جا پخش شود',
  playTitle: 'همین‌جا پخش شود: {title}',
  contacts: 'آنگاه مرورگر شما با {service} تماس می‌گیرد، که شاید آن را ثبت کند.',
  close: 'بستن پخش‌کننده',
  newPosts: '{count, plural, one {# یادداشت تازه} other {# یادداشت تازه}}',
  shown: '{count, plural, one {# یادداشت تازه} other {# یادداشت تازه}} در بالا نشان داده شد.',
}
