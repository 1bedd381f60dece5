import type { Findings } from '../../findings'

export const findings: Findings = {
  'Write something before you post.': 'پیش از فرستادن چیزی بنویسید.',
  'Write a little more: at least {n} characters.': 'کمی بیشتر بنویسید: دست‌کم {n} نویسه.',
  'Shorten your comment by {n} characters: at most {most} fit.': 'نظر خود را {n} نویسه کوتاه کنید: حداکثر {most} نویسه جای می‌گیرد.',
  'Shorten your comment by 1 character: at most {most} fit.': 'نظر خود را ۱ نویسه کوتاه کنید: حداکثر {most} نویسه جای می‌گیرد.',
  'Write without marks heaped on the letters: it is easier to read.': 'بدون نشان‌های انباشته روی حروف بنویسید: خواندنش آسان‌تر است.',
  'Write without marks heaped on the letters, or a moderator will read your comment first.':
    'بدون نشان‌های انباشته روی حروف بنویسید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Write without marks heaped on the letters: nobody can read this with ease.':
    'بدون نشان‌های انباشته روی حروف بنویسید: کسی این را به آسانی نمی‌خواند.',
  'Use at most {n} emoji: it is easier to read.': 'حداکثر {n} ایموجی به کار ببرید: خواندنش آسان‌تر است.',
  'Use at most {n} emoji, or a moderator will read your comment first.':
    'حداکثر {n} ایموجی به کار ببرید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Use at most {n} emoji: nobody can read this with ease.': 'حداکثر {n} ایموجی به کار ببرید: کسی این را به آسانی نمی‌خواند.',
  'Sign without marks heaped on the letters: it is easier to read.': 'بدون نشان‌های انباشته روی حروف امضا کنید: خواندنش آسان‌تر است.',
  'Sign without marks heaped on the letters, or a moderator will read your comment first.':
    'بدون نشان‌های انباشته روی حروف امضا کنید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Sign without marks heaped on the letters: nobody can read this with ease.':
    'بدون نشان‌های انباشته روی حروف امضا کنید: کسی این را به آسانی نمی‌خواند.',
  'Repeat a sign fewer times in a row, or a moderator will read your comment first.':
    'یک علامت را کمتر پشت هم بنویسید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Repeat a sign fewer times in a row: nobody can read this with ease.': 'یک علامت را کمتر پشت هم بنویسید: کسی این را به آسانی نمی‌خواند.',
  'Use small letters: a comment in capitals reads as shouting.': 'حروف کوچک به کار ببرید: نظر با حروف بزرگ به فریاد می‌ماند.',
  'Use small letters, or a moderator will read your comment first: capitals read as shouting.':
    'حروف کوچک به کار ببرید، وگرنه نخست گرداننده نظر شما را می‌خواند: حروف بزرگ به فریاد می‌ماند.',
  'Use small letters: we do not publish shouting.': 'حروف کوچک به کار ببرید: ما فریاد نشر نمی‌کنیم.',
  'Leave out the link to this site, or a moderator will read your comment first.':
    'پیوند این سایت را بردارید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Write out the address that this short link leads to, so that readers see where they go.':
    'نشانی کاملی را بنویسید که این پیوند کوتاه به آن می‌برد، تا خوانندگان ببینند به کجا می‌روند.',
  'Write the address as a link, or leave it out: readers should see where they go.':
    'نشانی را به شکل پیوند بنویسید یا بردارید: خوانندگان باید ببینند به کجا می‌روند.',
  'Use fewer links: at most {n} in one comment.': 'پیوند کمتر بگذارید: حداکثر {n} در یک نظر.',
  'Use fewer links: at most {n} while your comments are new here.': 'پیوند کمتر بگذارید: تا وقتی نظرهایتان اینجا تازه است، حداکثر {n}.',
  'Choose another word here, or a moderator will read your comment first.':
    'اینجا واژهٔ دیگری انتخاب کنید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Think again whether this is the word you want.': 'دوباره بیندیشید که آیا همین واژه را می‌خواهید.',
  'Choose another name, or a moderator will read your comment first.': 'نام دیگری انتخاب کنید، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Leave out the e-mail address: everybody could read it, and robots would.':
    'نشانی ایمیل را بردارید: همه می‌توانند آن را بخوانند، و روبات‌ها می‌خوانند.',
  'Leave out the card number: everybody could read it, and pay with it.':
    'شمارهٔ کارت را بردارید: همه می‌توانند آن را بخوانند و با آن بپردازند.',
  'Leave out the account number: everybody could read it.': 'شمارهٔ حساب را بردارید: همه می‌توانند آن را بخوانند.',
  'Leave out the identity number: everybody could read it, and it cannot be changed.':
    'شمارهٔ هویت را بردارید: همه می‌توانند آن را بخوانند، و تغییر داده نمی‌شود.',
  'Leave out where somebody lives: a stranger could go there.': 'جای زندگی کسی را ننویسید: بیگانه‌ای می‌تواند به آنجا برود.',
  'Leave out the phone number: everybody could read it, and call.': 'شمارهٔ تلفن را بردارید: همه می‌توانند آن را بخوانند و زنگ بزنند.',
  'Use fewer numbers: there are too many to look for phone numbers among them.':
    'شمارهٔ کمتر بنویسید: بیش از آن است که بتوان در میانشان شمارهٔ تلفن جست.',
  'Write something new: you have posted this already.': 'چیز تازه‌ای بنویسید: این را پیش از این فرستاده‌اید.',
  'Write something new: you have posted nearly the same already.': 'چیز تازه‌ای بنویسید: تقریباً همین را پیش از این فرستاده‌اید.',
  'Say it in your own words: somebody else has posted this text already.':
    'با سخن خود بگویید: کس دیگری پیش از این همین متن را فرستاده است.',
  'You have posted {n} comments within {m} minutes: wait a little before the next.':
    'شما در {m} دقیقه {n} نظر فرستاده‌اید: پیش از نظر بعدی کمی صبر کنید.',
  'You have posted {n} comments within {m} minutes: a moderator will read the next ones first.':
    'شما در {m} دقیقه {n} نظر فرستاده‌اید: نظرهای بعدی را نخست گرداننده می‌خواند.',
  'Write in {language}, as the article is.': 'به {language} بنویسید، مانند مقاله.',
  'Write in {language}, as the article is, or a moderator will read your comment first.':
    'به {language} بنویسید، مانند مقاله، وگرنه نخست گرداننده نظر شما را می‌خواند.',
  'Stay with the subject: we do not publish invitations to channels, pages or shops.':
    'از موضوع بیرون نشوید: ما دعوت به کانال، صفحه یا دکان نشر نمی‌کنیم.',
  'Leave out the request for likes, votes or subscribers: comments are for the subject.':
    'درخواست پسند، رأی یا مشترک را بردارید: نظرها برای موضوع است.',
  'Leave out the offer: we do not publish advertising.': 'پیشنهاد را بردارید: ما تبلیغات نشر نمی‌کنیم.',
  'Do not ask readers to write or call you: the discussion is here.': 'از خوانندگان نخواهید که به شما بنویسند یا زنگ بزنند: گفتگو اینجاست.',
  'Leave out the appeal for money: we do not publish any.': 'درخواست پول را بردارید: ما آن را نشر نمی‌کنیم.',
  'Write the address itself: codes for links do not work here.': 'خود نشانی را بنویسید: کد پیوند اینجا کار نمی‌کند.',
  'Say what is found there: a comment that is only a link sends readers away.':
    'بگویید آنجا چه هست: نظری که تنها پیوند است خوانندگان را به جای دیگر می‌فرستد.',
  'Leave out what advertises: comments are for the subject.': 'آنچه تبلیغ است بردارید: نظرها برای موضوع است.',
  'Choose another name, or sign in if this is yours: somebody of this paper signs with it.':
    'نام دیگری انتخاب کنید، یا اگر از شماست وارد شوید: یکی از کارکنان این روزنامه با آن امضا می‌کند.',
  'Choose another name, or sign in if this is yours: a reader with an account signs with it.':
    'نام دیگری انتخاب کنید، یا اگر از شماست وارد شوید: خواننده‌ای با حساب با آن امضا می‌کند.',
  'Comments of guests wait for a moderator.': 'نظرهای مهمانان منتظر گرداننده می‌ماند.',
  'Your first comments wait for a moderator: after {n} approved ones they appear at once.':
    'نظرهای نخست شما منتظر گرداننده می‌ماند: پس از {n} نظر تأییدشده بی‌درنگ نشان داده می‌شود.',
  'Your first comments wait for a moderator: after 1 approved one they appear at once.':
    'نظر نخست شما منتظر گرداننده می‌ماند: پس از ۱ نظر تأییدشده بی‌درنگ نشان داده می‌شود.',
  'Your comments wait for a moderator for now, because of earlier ones that were not approved.':
    'نظرهای شما اکنون منتظر گرداننده می‌ماند، چون نظرهای پیشین تأیید نشد.',
  'You may not comment here at present: sign in, and the page of your account says why and until when.':
    'اکنون نمی‌توانید اینجا نظر بدهید: وارد شوید، و صفحهٔ حسابتان می‌گوید چرا و تا کی.',
  'A part of the policy could not be checked, so a moderator will read your comment first.':
    'بخشی از پالیسی سنجیده نشد؛ پس نخست گرداننده نظر شما را می‌خواند.',
  'Shorten your comment: it is too long to look for links in it.': 'نظر خود را کوتاه کنید: برای جستن پیوندها در آن بیش از حد دراز است.',
  'Sign with a name, not with a link.': 'با نام امضا کنید، نه با پیوند.',
  'This resembles comments that our moderators did not publish, so one of them will read it first.':
    'این به نظرهایی می‌ماند که گردانندگان ما نشر نکرده‌اند؛ پس نخست یکی از آنان آن را می‌خواند.',
  'Somebody told us that it is against the law.': 'کسی به ما گفت که این خلاف قانون است.',
  'Readers had reported it.': 'خوانندگان آن را گزارش داده بودند.',
}
