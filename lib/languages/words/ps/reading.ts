import type { In } from '../../words'

export const reading: In<'reading'> = {
  share: 'دا لیکنه له نورو سره شریکه کړئ',
  copied: 'لینک کاپي شو',
  copyThis: 'دا لینک کاپي کړئ: {url}',
  play: 'همدلته یې خپور کړئ',
  playTitle: 'همدلته یې خپور کړئ: {title}',
  contacts: 'بیا ستاسو براوزر له {service} سره اړیکه نیسي، چې ښايي دا ثبت کړي.',
  close: 'پلېر بند کړئ',
  newPosts: '{count, plural, one {# نوې لیکنه} other {# نوې لیکنې}}',
  shown: '{count, plural, one {# نوې لیکنه} other {# نوې لیکنې}} پورته ښودل شوې.',
}
