import type { In } from '../../words'

export const comments: In<'comments'> = {
  title: 'التعليقات',
  count: '{count, plural, zero {لا تعليقات} one {تعليق واحد} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}',
  waiting: '{count, number} قيد الانتظار',
  mode: {
    open: 'تُراجَع قبل النشر',
    newcomers: 'التعليقات الأولى تنتظر مشرفًا',
    held: 'كل تعليق ينتظر مشرفًا',
  },
  wait: {
    decided: {
      minutes:
        'وسيط الانتظار {count, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
      hours: 'وسيط الانتظار {count, plural, zero {أقل من ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
    },
    waiting: {
      minutes:
        'وسيط ما ينتظر الآن: {count, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} حتى الآن',
      hours:
        'وسيط ما ينتظر الآن: {count, plural, zero {أقل من ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}} حتى الآن',
    },
  },
  order: {
    label: 'ترتيب التعليقات',
    oldest: 'الأقدم أولًا',
    newest: 'الأحدث أولًا',
    picked: 'المختارة أولًا',
  },
  none: 'لم يعلّق أحد بعد. الكلمة الأولى لك.',
  pages: {
    label: 'صفحات التعليقات',
    earlier: 'نقاشات سابقة',
    more: 'نقاشات أخرى',
    here: 'الصفحة {page, number} من {pages, number}',
  },
  rounded: 'يُعدّ الاحترام من خمسة فصاعدًا ويُقرَّب إلى أدنى: فهو ليس سباقًا.',
  by: 'تعليق {name}',
  staff: 'من الصحيفة',
  pick: 'مختار المحرّرين',
  picks: 'مختارات المحرّرين',
  inPlace: 'اقرأه في موضعه',
  atLeast: '{count, number}+',
  respect: 'احترام',
  reply: 'رد',
  share: 'مشاركة',
  report: 'إبلاغ',
  more: 'المزيد',
  replies: '<hide>إخفاء </hide>{count, plural, zero {الردود} one {رد واحد} two {ردّين} few {# ردود} many {# ردًّا} other {# رد}}',
  gone: 'التعليق الذي كان هنا لم يعد يظهر.',
  fromArticle: 'من المقال',
  replyPage: {
    tab: 'الرد على تعليق',
    title: 'الرد على <name></name>',
    on: 'على <article></article>',
  },
  hidden: {
    nobody:
      'لا أحد. «أخفِ هذا الشخص»، تحت «المزيد» عند أي تعليق، يطوي كل ما يكتبه شخص ما: لك وحدك، ولا يُخبَر بذلك. أما الضيوف فيُخفى كل من يحمل الاسم نفسه.',
    some: 'يُطوى ما يكتبونه لك وحدك، ولا يُخبَرون بذلك. أما الضيوف فيُخفى كل من يحمل الاسم نفسه.',
    erased: 'شخص مُحي اسمه',
    since: 'منذ <when></when>',
    stop: 'أوقف الإخفاء',
  },
  respectPage: {
    own: 'هذا التعليق لك',
    ownWhy: 'الاحترام يأتي من الآخرين.',
    given: 'أنت تحترم هذا التعليق',
    givenWhy: 'لا يُخبَر أحد أنه أنت.',
    why: 'الاحترام يقول إن الكلام قيل بإحسان، سواء وافقته أم لا.',
    back: 'العودة إلى التعليق',
    takeBack: 'اسحبه',
    signIn: 'يُمنح الاحترام مرة واحدة لكل شخص: سجّل الدخول ثم امنحه.',
  },
  pickPage: {
    about: 'يظهر المختار أولًا، فوق تعليقات مقاله، وعليه علامة.',
    picked: 'هو مختار المحرّرين، اختاره {name}.',
    pick: 'اختيار',
    unpick: 'إلغاء الاختيار',
  },
}
