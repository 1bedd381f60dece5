import type { In } from '../../words'

export const client: In<'client'> = {
  sections: 'الأقسام',
  desk: 'مكتب الإشراف',
  signIn: 'تسجيل الدخول',
  failure: {
    title: 'حدث خلل لدينا',
    text: 'ليس الخطأ منك. التعليق الذي كنت تكتبه محفوظ في هذا المتصفح. يُرجى المحاولة مجددًا بعد لحظات.',
    again: 'أعد المحاولة',
    instead: 'أو انتقل إلى <front>الصفحة الأولى</front>، أو <search>ابحث في المقالات</search>.',
  },
}
