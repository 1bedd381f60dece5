import type { In } from '../../words'

export const moderation: In<'moderation'> = {
  title: 'تقرير الإشراف',
  monthTab: 'تقرير الإشراف، {month}',
  soFar: '{month}، حتى الآن',
  policy: 'سياسة التعليقات',
  all: 'كل الأشهر',
  json: 'هذه الأرقام بصيغة JSON',
}
