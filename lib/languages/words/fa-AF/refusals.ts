import type { Refusals } from '../../refusals'

export const refusals: Refusals = {
  'Write the name to show with your comment.': 'نامی را بنویسید که با نظرتان نشان داده شود.',
  'Write the name to show with your comments.': 'نامی را بنویسید که با نظرهایتان نشان داده شود.',
  'Write your name.': 'نام خود را بنویسید.',
  'Write a name with letters.': 'نامی با حروف بنویسید.',
  'Use at most 60 characters.': 'حداکثر ۶۰ نویسه بنویسید.',
  'Use at most 1,000 characters.': 'حداکثر ۱٬۰۰۰ نویسه بنویسید.',
  'Use at most 2,000 characters.': 'حداکثر ۲٬۰۰۰ نویسه بنویسید.',
  'Use at most 5,000 characters.': 'حداکثر ۵٬۰۰۰ نویسه بنویسید.',
  'Use at least 10 characters.': 'دست‌کم ۱۰ نویسه بنویسید.',
  'Write an e-mail address, as name@example.org. It is never shown.': 'نشانی ایمیل بنویسید، مانند name@example.org. هرگز نشان داده نمی‌شود.',
  'Write your e-mail address, as name@example.org.': 'نشانی ایمیل خود را بنویسید، مانند name@example.org.',
  'Write the e-mail address of your account.': 'نشانی ایمیل حساب خود را بنویسید.',
  'This address is too long.': 'این نشانی بیش از حد دراز است.',
  'This is far too long for a comment.': 'این برای یک نظر بسیار دراز است.',
  'This is too long for a password.': 'این برای رمز عبور بیش از حد دراز است.',
  'This is too long for a code.': 'این برای کد بیش از حد دراز است.',
  'This article is not published.': 'این مقاله نشر نشده است.',
  'This article is not published any more.': 'این مقاله دیگر نشر نیست.',
  'Comments on this article are closed.': 'نظرهای این مقاله بسته است.',
  'The comment you are answering is no longer shown. You can post yours without answering it.':
    'نظری که به آن پاسخ می‌دهید دیگر نشان داده نمی‌شود. می‌توانید نظرتان را بدون پاسخ به آن بفرستید.',
  'Quote at most {n} characters.': 'حداکثر {n} نویسه نقل کنید.',
  'These words do not stand in the article. Quote them as they are.': 'این سخنان در مقاله نیست. همان‌گونه که هست نقل کنید.',
  'These words do not stand in the comment. Quote them as they are.': 'این سخنان در آن نظر نیست. همان‌گونه که هست نقل کنید.',
  'The comment that you quote is no longer shown. You can post yours without the quote.':
    'نظری که نقل می‌کنید دیگر نشان داده نمی‌شود. می‌توانید نظرتان را بدون نقل قول بفرستید.',
  'This comment is no longer shown.': 'این نظر دیگر نشان داده نمی‌شود.',
  'This comment is your own: respect comes from others.': 'این نظر از خود شماست: احترام از سوی دیگران می‌آید.',
  'These are your own words.': 'این سخن خود شماست.',
  'Choose the clause that the comment breaks.': 'ماده‌ای را انتخاب کنید که این نظر زیر پا می‌گذارد.',
  'The policy has changed, and this clause is not in it any more. Choose another.':
    'پالیسی تغییر کرده و این ماده دیگر در آن نیست. یکی دیگر انتخاب کنید.',
  'This comment is no longer shown, so there is nothing left to report.': 'این نظر دیگر نشان داده نمی‌شود؛ پس چیزی برای گزارش نمانده است.',
  'Say in a sentence or two why it is against the law: by what words, and which law if you know it.':
    'در یکی دو جمله بگویید چرا خلاف قانون است: با کدام سخنان، و اگر می‌دانید کدام قانون.',
  'A notice needs this statement.': 'اطلاعیه به این اظهار نیاز دارد.',
  'Say why somebody should look again.': 'بگویید چرا کسی باید دوباره نگاه کند.',
  'Only the author of a comment can appeal.': 'تنها نویسندهٔ یک نظر می‌تواند اعتراض کند.',
  'Your appeal was decided: a comment can be appealed once.': 'دربارهٔ اعتراض شما تصمیم گرفته شد: برای هر نظر یک بار می‌توان اعتراض کرد.',
  'This comment is not rejected any more.': 'این نظر دیگر رد نیست.',
  'Your appeal is here already. Somebody will look again.': 'اعتراض شما پیش از این رسیده است. کسی دوباره نگاه می‌کند.',
  'There is nothing here for you to appeal.': 'اینجا چیزی نیست که به آن اعتراض کنید.',
  'This does not hold any more.': 'این دیگر اعتبار ندارد.',
  'Only the author of a comment can do that.': 'تنها نویسندهٔ نظر می‌تواند چنین کند.',
  'You have changed this comment meanwhile, perhaps in another window. Below is what you have just written; above is the comment as it is now.':
    'شما در این میان این نظر را تغییر داده‌اید، شاید در پنجره‌ای دیگر. آنچه اکنون نوشتید در پایین است؛ نظر چنان‌که اکنون هست در بالاست.',
  'This comment was rejected: nobody else sees it, so there is nothing to take back.':
    'این نظر رد شده است: کسی جز شما آن را نمی‌بیند؛ پس چیزی برای پس گرفتن نیست.',
  'Somebody of the paper signs with this name. Choose another.': 'یکی از کارکنان روزنامه با این نام امضا می‌کند. نام دیگری انتخاب کنید.',
  'This code is not right, or was used before. Wait for the next one.':
    'این کد درست نیست یا پیش از این به کار رفته است. منتظر کد بعدی باشید.',
  'There is nothing to confirm any more. Open your account again.': 'دیگر چیزی برای تأیید نیست. حساب خود را دوباره باز کنید.',
  'Write the code.': 'کد را بنویسید.',
  'Write your password.': 'رمز عبور خود را بنویسید.',
  'Write your password, or have a link sent.': 'رمز عبور خود را بنویسید، یا بخواهید پیوندی فرستاده شود.',
  'E-mail and password do not belong together. Check both, or have a link sent to you.':
    'ایمیل و رمز عبور با هم جور نیستند. هر دو را بررسی کنید، یا بخواهید پیوندی برایتان فرستاده شود.',
  'This is not your password.': 'این رمز عبور شما نیست.',
  'Your password was changed meanwhile.': 'رمز عبور شما در این میان تغییر کرده است.',
  'This session has ended already.': 'این نشست پیش از این پایان یافته است.',
  'This link has been used. Each works once.': 'این پیوند به کار رفته است. هر کدام یک بار کار می‌کند.',
  'This link has run out: it worked for {n} minutes.': 'مهلت این پیوند تمام شده است: {n} دقیقه کار می‌کرد.',
  'This link is not one of ours. Perhaps a part of it is missing.': 'این پیوند از ما نیست. شاید بخشی از آن افتاده باشد.',
  'This link is not whole. Open it from the mail again.': 'این پیوند کامل نیست. آن را دوباره از ایمیل باز کنید.',
  'This way cannot be used right now. Choose another.': 'این راه اکنون در دسترس نیست. راه دیگری انتخاب کنید.',
  '{who} does not say that your e-mail address is yours. Verify it there, or have a link sent to it.':
    '{who} نمی‌گوید که نشانی ایمیل از شماست. آن را همان‌جا تأیید کنید، یا بخواهید پیوندی به آن فرستاده شود.',
  'Choose a language of the list.': 'زبانی از فهرست انتخاب کنید.',
  'This is not the e-mail address of your account. Write it as it stands above.':
    'این نشانی ایمیل حساب شما نیست. همان‌گونه بنویسید که در بالا آمده است.',
  'This account is gone already.': 'این حساب پیش از این پاک شده است.',
  'You work for this newsroom, and decisions carry your account. Ask an admin to make you a reader first; then come back here.':
    'شما برای این تحریریه کار می‌کنید و تصمیم‌ها به نام حساب شماست. نخست از یک مدیر بخواهید شما را خواننده بسازد؛ سپس به اینجا برگردید.',
  'You worked for this newsroom, and what you decided or wrote there is on record with your account. Write to the newsroom: what can go has to be looked at by hand.':
    'شما برای این تحریریه کار کرده‌اید و آنچه تصمیم گرفته یا نوشته‌اید با حساب شما ثبت است. به تحریریه بنویسید: آنچه می‌تواند پاک شود باید به دست بررسی شود.',
  'Codes are for the people of the paper.': 'کدها برای کارکنان روزنامه است.',
  'Say in a sentence what is wrong, and what would be right.': 'در یک جمله بگویید چه نادرست است و درستش کدام است.',
  'You have sent many comments in a short time. Please wait {wait} and try again.':
    'شما در زمانی کوتاه نظرهای زیادی فرستاده‌اید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'You have sent us much in a short time. Please wait {wait} and try again.':
    'شما در زمانی کوتاه چیزهای زیادی برای ما فرستاده‌اید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'You have reported several errors in this article. Please wait {wait} and try again.':
    'شما چند اشتباه را در این مقاله گزارش داده‌اید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'There were too many tries to sign in. Please wait {wait} and try again.':
    'کوشش برای ورود بیش از حد شد. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'You have asked for many links in a short time. Please wait {wait} and try again.':
    'شما در زمانی کوتاه پیوندهای زیادی خواسته‌اید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'We have sent several links to this address already. Use the newest. Please wait {wait} and try again.':
    'پیش از این چند پیوند به این نشانی فرستاده‌ایم. تازه‌ترین را به کار ببرید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'You have tried to sign in many times in a short time. Please wait {wait} and try again.':
    'شما در زمانی کوتاه بارها برای ورود کوشیده‌اید. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'There were too many tries. Please wait {wait} and try again.': 'کوشش‌ها بیش از حد شد. لطفاً {wait} صبر کنید و دوباره کوشش کنید.',
  'A comment can be changed for {n} minutes after it was posted: that was until {when}.':
    'یک نظر تا {n} دقیقه پس از فرستادن تغییر داده می‌شود: مهلت تا {when} بود.',
  'This comment was approved: it cannot be changed any more.': 'این نظر تأیید شده است: دیگر نمی‌توان آن را تغییر داد.',
  'This comment was rejected: it cannot be changed any more.': 'این نظر رد شده است: دیگر نمی‌توان آن را تغییر داد.',
  'This comment was withdrawn: it cannot be changed any more.': 'این نظر پس گرفته شده است: دیگر نمی‌توان آن را تغییر داد.',
  'Choose another name: somebody of this paper signs with it.': 'نام دیگری انتخاب کنید: یکی از کارکنان این روزنامه با آن امضا می‌کند.',
  'Choose another name: another reader signs with it.': 'نام دیگری انتخاب کنید: خوانندهٔ دیگری با آن امضا می‌کند.',
  'The time for an appeal is over: it ended on {when}.': 'مهلت اعتراض تمام شده است: تا {when} بود.',
  'The account with this address is banned for good. Sign in to read why.':
    'حسابی که این نشانی را دارد برای همیشه منع شده است. برای خواندن دلیل آن وارد شوید.',
  'The account with this address is banned until {when}. Sign in to read why.':
    'حسابی که این نشانی را دارد تا {when} منع شده است. برای خواندن دلیل آن وارد شوید.',
  'You cannot comment here: you are banned for good: {why}': 'نمی‌توانید اینجا نظر بدهید: شما برای همیشه منع شده‌اید: {why}',
  'You cannot comment here: you are banned until {when}: {why}': 'نمی‌توانید اینجا نظر بدهید: شما تا {when} منع شده‌اید: {why}',
  'This invitation does not work any more: it was accepted, taken back, or has run out.':
    'این دعوت دیگر کار نمی‌کند: پذیرفته شده، پس گرفته شده یا مهلت آن تمام شده است.',
  'This invitation has just been accepted.': 'این دعوت همین حالا پذیرفته شد.',
  'This comment is not shown: there is nothing to pick.': 'این نظر نشان داده نمی‌شود: چیزی برای برگزیدن نیست.',
  'You are signed out. Sign in in another window, then send this again.':
    'از حساب خود بیرون شده‌اید. در پنجرهٔ دیگری وارد شوید و سپس این را دوباره بفرستید.',
  'Many readers have reported something in this article within the hour, and the editors have more than they can read. Yours was not sent. Look at the article again later: if it is still wrong then, send this again.':
    'در این یک ساعت خوانندگان بسیاری چیزی را در این مقاله گزارش داده‌اند و ویراستاران بیش از آن دارند که بتوانند بخوانند. گزارش شما فرستاده نشد. دیرتر دوباره به مقاله نگاه کنید: اگر هنوز نادرست بود، این را دوباره بفرستید.',
}
