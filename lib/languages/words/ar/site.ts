import type { In } from '../../words'

export const site: In<'site'> = {
  motto: 'الأخبار، وما يقوله القرّاء فيها',
  edition: 'الطبعة العربية',
  skip: 'انتقل إلى النص',
  language: 'اللغة',
  footer: {
    about: 'الأخبار، وما يقوله القرّاء فيها. كل قرار بشأن تعليق يستند إلى بند من سياسة واحدة منشورة.',
    sections: 'جميع الأقسام',
    comments: 'التعليقات',
    policy: 'سياسة التعليقات',
    moderation: 'كيف يجري الإشراف على التعليقات',
    report: 'تقرير الإشراف',
    log: 'سجل الإشراف',
    corrections: 'التصحيحات',
    privacy: 'الخصوصية',
    signIn: 'تسجيل الدخول',
    times: 'الأوقات في هذا الموقع بتوقيت {timeZone}.',
    feeds: 'الخلاصات',
  },
  everything: {
    sections: 'كل ما في قسم {name}.',
    topics: 'كل ما نُشر عن {name}.',
    authors: 'كل مقالات {name}.',
  },
  missing: {
    tab: 'غير موجودة',
    title: 'هذه الصفحة غير موجودة هنا',
    text: 'ربما كُتب العنوان خطأً، أو سُحب المقال. تجد الجديد في <front>الصفحة الأولى</front>.',
  },
}
