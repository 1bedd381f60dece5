import type { In } from '../../words'

export const client: In<'client'> = {
  sections: 'بخش‌ها',
  desk: 'میز بررسی',
  signIn: 'ورود',
  failure: {
    title: 'مشکلی از سوی ما پیش آمد',
    text: 'اشتباه از شما نیست. نظری که می‌نوشتید در همین مرورگر محفوظ است. لطفاً چند لحظه بعد دوباره کوشش کنید.',
    again: 'دوباره کوشش کنید',
    instead: 'یا به <front>صفحهٔ نخست</front> بروید، یا <search>در مقاله‌ها جستجو کنید</search>.',
  },
}
