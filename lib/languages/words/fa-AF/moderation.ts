import type { In } from '../../words'

export const moderation: In<'moderation'> = {
  title: 'گزارش بررسی نظرها',
  monthTab: 'گزارش بررسی نظرها، {month}',
  soFar: '{month}، تا کنون',
  policy: 'پالیسی نظرها',
  all: 'همهٔ ماه‌ها',
  json: 'این آمار به صورت JSON',
}
