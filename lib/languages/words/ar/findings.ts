import type { Findings } from '../../findings'

export const findings: Findings = {
  'Write something before you post.': 'اكتب شيئًا قبل الإرسال.',
  'Write a little more: at least {n} characters.': 'اكتب أكثر قليلًا: {n} حرفًا على الأقل.',
  'Shorten your comment by {n} characters: at most {most} fit.': 'اختصر تعليقك {n} حرفًا: يتسع لـ{most} حرف على الأكثر.',
  'Shorten your comment by 1 character: at most {most} fit.': 'اختصر تعليقك حرفًا واحدًا: يتسع لـ{most} حرف على الأكثر.',
  'Write without marks heaped on the letters: it is easier to read.': 'اكتب بلا علامات متراكمة على الحروف: قراءته أسهل.',
  'Write without marks heaped on the letters, or a moderator will read your comment first.':
    'اكتب بلا علامات متراكمة على الحروف، وإلا قرأ مشرف تعليقك أولًا.',
  'Write without marks heaped on the letters: nobody can read this with ease.': 'اكتب بلا علامات متراكمة على الحروف: لا يقرأ أحد هذا بيسر.',
  'Use at most {n} emoji: it is easier to read.': 'استعمل {n} من الرموز التعبيرية على الأكثر: قراءته أسهل.',
  'Use at most {n} emoji, or a moderator will read your comment first.':
    'استعمل {n} من الرموز التعبيرية على الأكثر، وإلا قرأ مشرف تعليقك أولًا.',
  'Use at most {n} emoji: nobody can read this with ease.': 'استعمل {n} من الرموز التعبيرية على الأكثر: لا يقرأ أحد هذا بيسر.',
  'Sign without marks heaped on the letters: it is easier to read.': 'وقّع بلا علامات متراكمة على الحروف: قراءته أسهل.',
  'Sign without marks heaped on the letters, or a moderator will read your comment first.':
    'وقّع بلا علامات متراكمة على الحروف، وإلا قرأ مشرف تعليقك أولًا.',
  'Sign without marks heaped on the letters: nobody can read this with ease.': 'وقّع بلا علامات متراكمة على الحروف: لا يقرأ أحد هذا بيسر.',
  'Repeat a sign fewer times in a row, or a moderator will read your comment first.': 'كرّر العلامة مرات أقل، وإلا قرأ مشرف تعليقك أولًا.',
  'Repeat a sign fewer times in a row: nobody can read this with ease.': 'كرّر العلامة مرات أقل: لا يقرأ أحد هذا بيسر.',
  'Use small letters: a comment in capitals reads as shouting.': 'استعمل الأحرف الصغيرة: التعليق بالأحرف الكبيرة يشبه الصراخ.',
  'Use small letters, or a moderator will read your comment first: capitals read as shouting.':
    'استعمل الأحرف الصغيرة، وإلا قرأ مشرف تعليقك أولًا: الأحرف الكبيرة تشبه الصراخ.',
  'Use small letters: we do not publish shouting.': 'استعمل الأحرف الصغيرة: نحن لا ننشر الصراخ.',
  'Leave out the link to this site, or a moderator will read your comment first.': 'احذف الرابط إلى هذا الموقع، وإلا قرأ مشرف تعليقك أولًا.',
  'Write out the address that this short link leads to, so that readers see where they go.':
    'اكتب العنوان الكامل الذي يقود إليه هذا الرابط المختصر، ليرى القراء إلى أين يذهبون.',
  'Write the address as a link, or leave it out: readers should see where they go.':
    'اكتب العنوان رابطًا أو احذفه: ينبغي أن يرى القراء إلى أين يذهبون.',
  'Use fewer links: at most {n} in one comment.': 'استعمل روابط أقل: {n} في التعليق الواحد على الأكثر.',
  'Use fewer links: at most {n} while your comments are new here.': 'استعمل روابط أقل: {n} على الأكثر ما دامت تعليقاتك جديدة هنا.',
  'Choose another word here, or a moderator will read your comment first.': 'اختر كلمة أخرى هنا، وإلا قرأ مشرف تعليقك أولًا.',
  'Think again whether this is the word you want.': 'فكّر مرة أخرى: أهذه الكلمة التي تريدها؟',
  'Choose another name, or a moderator will read your comment first.': 'اختر اسمًا آخر، وإلا قرأ مشرف تعليقك أولًا.',
  'Leave out the e-mail address: everybody could read it, and robots would.':
    'احذف عنوان البريد: يستطيع الجميع قراءته، والبرامج الآلية تقرؤه.',
  'Leave out the card number: everybody could read it, and pay with it.': 'احذف رقم البطاقة: يستطيع الجميع قراءته والدفع به.',
  'Leave out the account number: everybody could read it.': 'احذف رقم الحساب: يستطيع الجميع قراءته.',
  'Leave out the identity number: everybody could read it, and it cannot be changed.':
    'احذف رقم الهوية: يستطيع الجميع قراءته، ولا يمكن تغييره.',
  'Leave out where somebody lives: a stranger could go there.': 'لا تذكر أين يسكن أحد: قد يذهب إليه غريب.',
  'Leave out the phone number: everybody could read it, and call.': 'احذف رقم الهاتف: يستطيع الجميع قراءته والاتصال به.',
  'Use fewer numbers: there are too many to look for phone numbers among them.':
    'استعمل أرقامًا أقل: هي أكثر من أن يُبحث بينها عن أرقام الهاتف.',
  'Write something new: you have posted this already.': 'اكتب شيئًا جديدًا: سبق أن أرسلت هذا.',
  'Write something new: you have posted nearly the same already.': 'اكتب شيئًا جديدًا: سبق أن أرسلت ما يكاد يطابقه.',
  'Say it in your own words: somebody else has posted this text already.': 'قله بكلماتك: سبق أن أرسل غيرك هذا النص.',
  'You have posted {n} comments within {m} minutes: wait a little before the next.':
    'أرسلت {n} من التعليقات خلال {m} من الدقائق: انتظر قليلًا قبل التالي.',
  'You have posted {n} comments within {m} minutes: a moderator will read the next ones first.':
    'أرسلت {n} من التعليقات خلال {m} من الدقائق: سيقرأ مشرف التالية أولًا.',
  'Write in {language}, as the article is.': 'اكتب بلغة المقال: {language}.',
  'Write in {language}, as the article is, or a moderator will read your comment first.':
    'اكتب بلغة المقال: {language}، وإلا قرأ مشرف تعليقك أولًا.',
  'Stay with the subject: we do not publish invitations to channels, pages or shops.':
    'التزم بالموضوع: لا ننشر دعوات إلى قنوات أو صفحات أو متاجر.',
  'Leave out the request for likes, votes or subscribers: comments are for the subject.':
    'احذف طلب الإعجابات أو الأصوات أو المشتركين: التعليقات للموضوع.',
  'Leave out the offer: we do not publish advertising.': 'احذف العرض: نحن لا ننشر الإعلانات.',
  'Do not ask readers to write or call you: the discussion is here.': 'لا تطلب من القراء أن يكتبوا إليك أو يتصلوا بك: النقاش هنا.',
  'Leave out the appeal for money: we do not publish any.': 'احذف طلب المال: نحن لا ننشره.',
  'Write the address itself: codes for links do not work here.': 'اكتب العنوان نفسه: رموز الروابط لا تعمل هنا.',
  'Say what is found there: a comment that is only a link sends readers away.':
    'قل ما الذي يوجد هناك: التعليق الذي ليس إلا رابطًا يُبعد القراء.',
  'Leave out what advertises: comments are for the subject.': 'احذف ما هو إعلان: التعليقات للموضوع.',
  'Choose another name, or sign in if this is yours: somebody of this paper signs with it.':
    'اختر اسمًا آخر، أو سجّل الدخول إن كان لك: يوقّع به أحد العاملين في هذه الصحيفة.',
  'Choose another name, or sign in if this is yours: a reader with an account signs with it.':
    'اختر اسمًا آخر، أو سجّل الدخول إن كان لك: يوقّع به قارئ له حساب.',
  'Comments of guests wait for a moderator.': 'تعليقات الضيوف تنتظر مشرفًا.',
  'Your first comments wait for a moderator: after {n} approved ones they appear at once.':
    'تعليقاتك الأولى تنتظر مشرفًا: بعد قبول {n} منها تظهر فورًا.',
  'Your first comments wait for a moderator: after 1 approved one they appear at once.':
    'تعليقك الأول ينتظر مشرفًا: بعد قبول واحد تظهر فورًا.',
  'Your comments wait for a moderator for now, because of earlier ones that were not approved.':
    'تعليقاتك تنتظر مشرفًا الآن، لأن تعليقات سابقة لم تُقبل.',
  'You may not comment here at present: sign in, and the page of your account says why and until when.':
    'لا يمكنك التعليق هنا الآن: سجّل الدخول، وصفحة حسابك تبيّن السبب والمدة.',
  'A part of the policy could not be checked, so a moderator will read your comment first.':
    'تعذّر فحص جزء من السياسة، فسيقرأ مشرف تعليقك أولًا.',
  'Shorten your comment: it is too long to look for links in it.': 'اختصر تعليقك: هو أطول من أن يُبحث فيه عن الروابط.',
  'Sign with a name, not with a link.': 'وقّع باسم لا برابط.',
  'This resembles comments that our moderators did not publish, so one of them will read it first.':
    'هذا يشبه تعليقات لم ينشرها مشرفونا، فسيقرؤه أحدهم أولًا.',
  'Somebody told us that it is against the law.': 'أخبرنا أحدهم أنه مخالف للقانون.',
  'Readers had reported it.': 'كان القراء قد أبلغوا عنه.',
}
