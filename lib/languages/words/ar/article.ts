import type { In } from '../../words'

export const article: In<'article'> = {
  by: 'بقلم <names></names>',
  minutes: 'مدة القراءة: {count, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  corrected: 'صُحِّح <when></when>',
  comments: '{count, plural, =0 {علِّق} zero {علِّق} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}',
  topics: 'المواضيع',
  source: 'حيث نُشر أولًا',
  more: 'المزيد حول هذا',
  footnotes: 'الحواشي',
  table: 'جدول',
  back: 'العودة إلى النص عند الحاشية {note, number}{call, plural, zero {} one {} two {، الموضع #} few {، الموضع #} many {، الموضع #} other {، الموضع #}}',
  printed: 'نُشر <when></when> في {site}',
  mail: 'أرسل بالبريد الإلكتروني',
  address: 'عنوانه:',
  coverage: 'تغطية مباشرة',
  since: 'منذ <when></when>',
  ended: 'انتهت هذه التغطية. امتدّت من <from></from> إلى <to></to>.',
  notYet: 'لم يُنشر شيء بعد.',
  posts: '{count, plural, zero {لا منشورات} one {منشور واحد} two {منشوران} few {# منشورات} many {# منشورًا} other {# منشور}}',
  keyPoints: 'أبرز النقاط',
  pinned: 'الخلاصة',
  key: 'لحظة مهمة',
  link: 'رابط منشور الساعة {time}',
  changed: 'عُدِّل <when></when>',
  earlier:
    '{count, plural, zero {لا منشورات أقدم} one {منشور أقدم} two {منشوران أقدم} few {# منشورات أقدم} many {# منشورًا أقدم} other {# منشور أقدم}}',
}
