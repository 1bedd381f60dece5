import type { Refusals } from '../../refusals'

export const refusals: Refusals = {
  'Write the name to show with your comment.': 'اكتب الاسم الذي يظهر مع تعليقك.',
  'Write the name to show with your comments.': 'اكتب الاسم الذي يظهر مع تعليقاتك.',
  'Write your name.': 'اكتب اسمك.',
  'Write a name with letters.': 'اكتب اسمًا فيه حروف.',
  'Use at most 60 characters.': 'استعمل ٦٠ حرفًا على الأكثر.',
  'Use at most 1,000 characters.': 'استعمل ١٬٠٠٠ حرف على الأكثر.',
  'Use at most 2,000 characters.': 'استعمل ٢٬٠٠٠ حرف على الأكثر.',
  'Use at most 5,000 characters.': 'استعمل ٥٬٠٠٠ حرف على الأكثر.',
  'Use at least 10 characters.': 'استعمل ١٠ أحرف على الأقل.',
  'Write an e-mail address, as name@example.org. It is never shown.': 'اكتب عنوان بريد إلكتروني، مثل name@example.org. لا يظهر أبدًا.',
  'Write your e-mail address, as name@example.org.': 'اكتب عنوان بريدك الإلكتروني، مثل name@example.org.',
  'Write the e-mail address of your account.': 'اكتب عنوان البريد الإلكتروني لحسابك.',
  'This address is too long.': 'هذا العنوان أطول مما يجب.',
  'This is far too long for a comment.': 'هذا أطول بكثير مما يصلح تعليقًا.',
  'This is too long for a password.': 'هذا أطول مما يصلح كلمة مرور.',
  'This is too long for a code.': 'هذا أطول مما يصلح رمزًا.',
  'This article is not published.': 'هذا المقال غير منشور.',
  'This article is not published any more.': 'لم يعد هذا المقال منشورًا.',
  'Comments on this article are closed.': 'التعليقات على هذا المقال مغلقة.',
  'The comment you are answering is no longer shown. You can post yours without answering it.':
    'التعليق الذي ترد عليه لم يعد يظهر. يمكنك إرسال تعليقك دون أن يكون ردًّا عليه.',
  'Quote at most {n} characters.': 'اقتبس {n} حرف على الأكثر.',
  'These words do not stand in the article. Quote them as they are.': 'هذه الكلمات ليست في المقال. اقتبسها كما هي.',
  'These words do not stand in the comment. Quote them as they are.': 'هذه الكلمات ليست في التعليق. اقتبسها كما هي.',
  'The comment that you quote is no longer shown. You can post yours without the quote.':
    'التعليق الذي تقتبسه لم يعد يظهر. يمكنك إرسال تعليقك دون الاقتباس.',
  'This comment is no longer shown.': 'هذا التعليق لم يعد يظهر.',
  'This comment is your own: respect comes from others.': 'هذا تعليقك أنت: الاحترام يأتي من الآخرين.',
  'These are your own words.': 'هذا كلامك أنت.',
  'Choose the clause that the comment breaks.': 'اختر البند الذي يخالفه التعليق.',
  'The policy has changed, and this clause is not in it any more. Choose another.': 'تغيّرت السياسة ولم يعد هذا البند فيها. اختر غيره.',
  'This comment is no longer shown, so there is nothing left to report.': 'هذا التعليق لم يعد يظهر، فلم يبق ما يُبلَّغ عنه.',
  'Say in a sentence or two why it is against the law: by what words, and which law if you know it.':
    'بيّن في جملة أو جملتين لمَ يخالف القانون: بأي كلمات، وأي قانون إن كنت تعرفه.',
  'A notice needs this statement.': 'يحتاج البلاغ إلى هذا الإقرار.',
  'Say why somebody should look again.': 'بيّن لمَ ينبغي أن ينظر أحد ثانيةً.',
  'Only the author of a comment can appeal.': 'لا يعترض إلا صاحب التعليق.',
  'Your appeal was decided: a comment can be appealed once.': 'بُتّ في اعتراضك: لا يُعترض على التعليق إلا مرة.',
  'This comment is not rejected any more.': 'لم يعد هذا التعليق مرفوضًا.',
  'Your appeal is here already. Somebody will look again.': 'اعتراضك وصل من قبل. سينظر أحد ثانيةً.',
  'There is nothing here for you to appeal.': 'لا شيء هنا تعترض عليه.',
  'This does not hold any more.': 'لم يعد هذا ساريًا.',
  'Only the author of a comment can do that.': 'لا يفعل ذلك إلا صاحب التعليق.',
  'You have changed this comment meanwhile, perhaps in another window. Below is what you have just written; above is the comment as it is now.':
    'لقد عدّلت هذا التعليق في هذه الأثناء، ربما في نافذة أخرى. ما كتبته الآن في الأسفل، والتعليق كما هو الآن في الأعلى.',
  'This comment was rejected: nobody else sees it, so there is nothing to take back.': 'رُفض هذا التعليق: لا يراه أحد غيرك، فلا شيء يُسحب.',
  'Somebody of the paper signs with this name. Choose another.': 'يوقّع أحد العاملين في الصحيفة بهذا الاسم. اختر غيره.',
  'This code is not right, or was used before. Wait for the next one.': 'هذا الرمز غير صحيح أو سبق استعماله. انتظر الرمز التالي.',
  'There is nothing to confirm any more. Open your account again.': 'لم يعد هناك ما يُؤكَّد. افتح حسابك من جديد.',
  'Write the code.': 'اكتب الرمز.',
  'Write your password.': 'اكتب كلمة مرورك.',
  'Write your password, or have a link sent.': 'اكتب كلمة مرورك، أو اطلب إرسال رابط.',
  'E-mail and password do not belong together. Check both, or have a link sent to you.':
    'البريد وكلمة المرور لا يتوافقان. تحقق منهما، أو اطلب إرسال رابط إليك.',
  'This is not your password.': 'هذه ليست كلمة مرورك.',
  'Your password was changed meanwhile.': 'تغيّرت كلمة مرورك في هذه الأثناء.',
  'This session has ended already.': 'انتهت هذه الجلسة من قبل.',
  'This link has been used. Each works once.': 'استُعمل هذا الرابط. كل رابط يعمل مرة واحدة.',
  'This link has run out: it worked for {n} minutes.': 'انتهت صلاحية هذا الرابط: كان يعمل {n} دقيقة.',
  'This link is not one of ours. Perhaps a part of it is missing.': 'ليس هذا الرابط من روابطنا. ربما سقط جزء منه.',
  'This link is not whole. Open it from the mail again.': 'هذا الرابط ناقص. افتحه من الرسالة مرة أخرى.',
  'This way cannot be used right now. Choose another.': 'لا يمكن استعمال هذه الطريقة الآن. اختر غيرها.',
  '{who} does not say that your e-mail address is yours. Verify it there, or have a link sent to it.':
    '{who} لا يقول إن عنوان البريد لك. أكّده هناك، أو اطلب إرسال رابط إليه.',
  'Choose a language of the list.': 'اختر لغة من القائمة.',
  'This is not the e-mail address of your account. Write it as it stands above.': 'ليس هذا عنوان حسابك. اكتبه كما هو أعلاه.',
  'This account is gone already.': 'زال هذا الحساب من قبل.',
  'You work for this newsroom, and decisions carry your account. Ask an admin to make you a reader first; then come back here.':
    'أنت تعمل في غرفة الأخبار هذه، وثمة قرارات باسم حسابك. اطلب من مدير أن يجعلك قارئًا أولًا؛ ثم عد إلى هنا.',
  'You worked for this newsroom, and what you decided or wrote there is on record with your account. Write to the newsroom: what can go has to be looked at by hand.':
    'عملت في غرفة الأخبار هذه، وما قررته أو كتبته فيها مسجّل باسم حسابك. اكتب إلى غرفة الأخبار: ما يمكن محوه يُنظر فيه يدويًّا.',
  'Codes are for the people of the paper.': 'الرموز للعاملين في الصحيفة.',
  'Say in a sentence what is wrong, and what would be right.': 'بيّن في جملة ما الخطأ وما الصواب.',
  'You have sent many comments in a short time. Please wait {wait} and try again.':
    'أرسلت تعليقات كثيرة في وقت قصير. انتظر {wait} ثم حاول مرة أخرى.',
  'You have sent us much in a short time. Please wait {wait} and try again.':
    'أرسلت إلينا الكثير في وقت قصير. انتظر {wait} ثم حاول مرة أخرى.',
  'You have reported several errors in this article. Please wait {wait} and try again.':
    'أبلغت عن عدة أخطاء في هذا المقال. انتظر {wait} ثم حاول مرة أخرى.',
  'There were too many tries to sign in. Please wait {wait} and try again.': 'كثرت محاولات الدخول. انتظر {wait} ثم حاول مرة أخرى.',
  'You have asked for many links in a short time. Please wait {wait} and try again.':
    'طلبت روابط كثيرة في وقت قصير. انتظر {wait} ثم حاول مرة أخرى.',
  'We have sent several links to this address already. Use the newest. Please wait {wait} and try again.':
    'أرسلنا عدة روابط إلى هذا العنوان. استعمل أحدثها. انتظر {wait} ثم حاول مرة أخرى.',
  'You have tried to sign in many times in a short time. Please wait {wait} and try again.':
    'حاولت الدخول مرات كثيرة في وقت قصير. انتظر {wait} ثم حاول مرة أخرى.',
  'There were too many tries. Please wait {wait} and try again.': 'كثرت المحاولات. انتظر {wait} ثم حاول مرة أخرى.',
  'A comment can be changed for {n} minutes after it was posted: that was until {when}.':
    'يمكن تعديل التعليق خلال {n} دقيقة من إرساله: كان ذلك حتى {when}.',
  'This comment was approved: it cannot be changed any more.': 'قُبل هذا التعليق: لم يعد ممكنًا تعديله.',
  'This comment was rejected: it cannot be changed any more.': 'رُفض هذا التعليق: لم يعد ممكنًا تعديله.',
  'This comment was withdrawn: it cannot be changed any more.': 'سُحب هذا التعليق: لم يعد ممكنًا تعديله.',
  'Choose another name: somebody of this paper signs with it.': 'اختر اسمًا آخر: يوقّع به أحد العاملين في هذه الصحيفة.',
  'Choose another name: another reader signs with it.': 'اختر اسمًا آخر: يوقّع به قارئ آخر.',
  'The time for an appeal is over: it ended on {when}.': 'انتهت مهلة الاعتراض: كانت حتى {when}.',
  'The account with this address is banned for good. Sign in to read why.': 'الحساب صاحب هذا العنوان محظور دائمًا. سجّل الدخول لتقرأ السبب.',
  'The account with this address is banned until {when}. Sign in to read why.':
    'الحساب صاحب هذا العنوان محظور حتى {when}. سجّل الدخول لتقرأ السبب.',
  'You cannot comment here: you are banned for good: {why}': 'لا يمكنك التعليق هنا: أنت محظور دائمًا: {why}',
  'You cannot comment here: you are banned until {when}: {why}': 'لا يمكنك التعليق هنا: أنت محظور حتى {when}: {why}',
  'This invitation does not work any more: it was accepted, taken back, or has run out.':
    'لم تعد هذه الدعوة صالحة: قُبلت أو سُحبت أو انتهت مهلتها.',
  'This invitation has just been accepted.': 'قُبلت هذه الدعوة للتو.',
  'This comment is not shown: there is nothing to pick.': 'هذا التعليق لا يظهر: لا شيء لاختياره.',
  'You are signed out. Sign in in another window, then send this again.': 'لقد سُجّل خروجك. سجّل الدخول في نافذة أخرى ثم أرسل هذا من جديد.',
  'Many readers have reported something in this article within the hour, and the editors have more than they can read. Yours was not sent. Look at the article again later: if it is still wrong then, send this again.':
    'أبلغ قراء كثيرون عن شيء في هذا المقال خلال هذه الساعة، ولدى المحررين أكثر مما يستطيعون قراءته. لم يُرسَل بلاغك. عُد إلى المقال لاحقًا: فإن بقي الخطأ فأرسل هذا من جديد.',
}
