import type { Refusals } from '../../refusals'

export const refusals: Refusals = {
  'Write the name to show with your comment.': 'هغه نوم ولیکئ چې له تبصرې سره مو وښودل شي.',
  'Write the name to show with your comments.': 'هغه نوم ولیکئ چې له تبصرو سره مو وښودل شي.',
  'Write your name.': 'خپل نوم ولیکئ.',
  'Write a name with letters.': 'داسې نوم ولیکئ چې توري ولري.',
  'Use at most 60 characters.': 'تر ۶۰ تورو ډېر مه لیکئ.',
  'Use at most 1,000 characters.': 'تر ۱٬۰۰۰ تورو ډېر مه لیکئ.',
  'Use at most 2,000 characters.': 'تر ۲٬۰۰۰ تورو ډېر مه لیکئ.',
  'Use at most 5,000 characters.': 'تر ۵٬۰۰۰ تورو ډېر مه لیکئ.',
  'Use at least 10 characters.': 'لږ تر لږه ۱۰ توري ولیکئ.',
  'Write an e-mail address, as name@example.org. It is never shown.': 'د برېښنالیک پته ولیکئ، لکه name@example.org. هېڅکله نه ښودل کېږي.',
  'Write your e-mail address, as name@example.org.': 'د خپل برېښنالیک پته ولیکئ، لکه name@example.org.',
  'Write the e-mail address of your account.': 'د خپل حساب د برېښنالیک پته ولیکئ.',
  'This address is too long.': 'دا پته ډېره اوږده ده.',
  'This is far too long for a comment.': 'دا د تبصرې لپاره ډېر اوږد دی.',
  'This is too long for a password.': 'دا د پټنوم لپاره ډېر اوږد دی.',
  'This is too long for a code.': 'دا د کوډ لپاره ډېر اوږد دی.',
  'This article is not published.': 'دا مقاله نه ده خپره شوې.',
  'This article is not published any more.': 'دا مقاله نوره خپره نه ده.',
  'Comments on this article are closed.': 'د دې مقالې تبصرې بندې دي.',
  'The comment you are answering is no longer shown. You can post yours without answering it.':
    'هغه تبصره چې ځواب ورکوئ نوره نه ښودل کېږي. خپله تبصره بې له ځوابه لېږلی شئ.',
  'Quote at most {n} characters.': 'تر {n} تورو ډېر مه نقلوئ.',
  'These words do not stand in the article. Quote them as they are.': 'دا خبرې په مقاله کې نشته. هماغسې یې نقل کړئ چې دي.',
  'These words do not stand in the comment. Quote them as they are.': 'دا خبرې په هغې تبصرې کې نشته. هماغسې یې نقل کړئ چې دي.',
  'The comment that you quote is no longer shown. You can post yours without the quote.':
    'هغه تبصره چې نقلوئ یې نوره نه ښودل کېږي. خپله تبصره بې له نقله لېږلی شئ.',
  'This comment is no longer shown.': 'دا تبصره نوره نه ښودل کېږي.',
  'This comment is your own: respect comes from others.': 'دا ستاسو خپله تبصره ده: درناوی د نورو له خوا راځي.',
  'These are your own words.': 'دا ستاسو خپلې خبرې دي.',
  'Choose the clause that the comment breaks.': 'هغه ماده وټاکئ چې دا تبصره یې ماتوي.',
  'The policy has changed, and this clause is not in it any more. Choose another.':
    'تګلاره بدله شوې او دا ماده نوره په کې نشته. بله وټاکئ.',
  'This comment is no longer shown, so there is nothing left to report.': 'دا تبصره نوره نه ښودل کېږي؛ نو د راپور لپاره څه نه دي پاتې.',
  'Say in a sentence or two why it is against the law: by what words, and which law if you know it.':
    'په یوه دوو جملو کې ووایئ چې ولې د قانون خلاف ده: په کومو خبرو، او که پوهېږئ کوم قانون.',
  'A notice needs this statement.': 'خبرتیا دې څرګندونې ته اړتیا لري.',
  'Say why somebody should look again.': 'ووایئ چې ولې دې څوک بیا وګوري.',
  'Only the author of a comment can appeal.': 'یوازې د تبصرې لیکونکی اعتراض کولی شي.',
  'Your appeal was decided: a comment can be appealed once.': 'ستاسو پر اعتراض پرېکړه شوې: د یوې تبصرې لپاره یو ځل اعتراض کېږي.',
  'This comment is not rejected any more.': 'دا تبصره نوره رد نه ده.',
  'Your appeal is here already. Somebody will look again.': 'ستاسو اعتراض مخکې رسېدلی. یو څوک به بیا وګوري.',
  'There is nothing here for you to appeal.': 'دلته د اعتراض لپاره څه نشته.',
  'This does not hold any more.': 'دا نور اعتبار نه لري.',
  'Only the author of a comment can do that.': 'یوازې د تبصرې لیکونکی دا کولی شي.',
  'You have changed this comment meanwhile, perhaps in another window. Below is what you have just written; above is the comment as it is now.':
    'تاسو په دې منځ کې دا تبصره بدله کړې، ښايي په بله کړکۍ کې. اوس چې مو څه ولیکل لاندې دي؛ تبصره لکه څنګه چې اوس ده پورته ده.',
  'This comment was rejected: nobody else sees it, so there is nothing to take back.':
    'دا تبصره رد شوې: بل څوک یې نه ویني؛ نو د بېرته اخیستو څه نشته.',
  'Somebody of the paper signs with this name. Choose another.': 'د ورځپاڼې یو تن په دې نوم لاسلیک کوي. بل نوم وټاکئ.',
  'This code is not right, or was used before. Wait for the next one.': 'دا کوډ سم نه دی، یا مخکې کارېدلی. بل ته صبر وکړئ.',
  'There is nothing to confirm any more. Open your account again.': 'د تایید لپاره نور څه نشته. خپل حساب بیا پرانیزئ.',
  'Write the code.': 'کوډ ولیکئ.',
  'Write your password.': 'خپل پټنوم ولیکئ.',
  'Write your password, or have a link sent.': 'خپل پټنوم ولیکئ، یا د لینک د لېږلو غوښتنه وکړئ.',
  'E-mail and password do not belong together. Check both, or have a link sent to you.':
    'برېښنالیک او پټنوم سره سم نه دي. دواړه وګورئ، یا د لینک د لېږلو غوښتنه وکړئ.',
  'This is not your password.': 'دا ستاسو پټنوم نه دی.',
  'Your password was changed meanwhile.': 'ستاسو پټنوم په دې منځ کې بدل شوی.',
  'This session has ended already.': 'دا ناسته مخکې پای ته رسېدلې.',
  'This link has been used. Each works once.': 'دا لینک کارېدلی. هر یو یو ځل کار کوي.',
  'This link has run out: it worked for {n} minutes.': 'د دې لینک وخت پای ته رسېدلی: {n} دقیقې یې کار کاوه.',
  'This link is not one of ours. Perhaps a part of it is missing.': 'دا لینک زموږ نه دی. ښايي یوه برخه یې پاتې وي.',
  'This link is not whole. Open it from the mail again.': 'دا لینک بشپړ نه دی. له برېښنالیکه یې بیا پرانیزئ.',
  'This way cannot be used right now. Choose another.': 'دا لار اوس نشي کارېدلی. بله وټاکئ.',
  '{who} does not say that your e-mail address is yours. Verify it there, or have a link sent to it.':
    '{who} نه وايي چې د برېښنالیک پته ستاسو ده. هلته یې تایید کړئ، یا ورته د لینک د لېږلو غوښتنه وکړئ.',
  'Choose a language of the list.': 'له لېست څخه ژبه وټاکئ.',
  'This is not the e-mail address of your account. Write it as it stands above.':
    'دا ستاسو د حساب پته نه ده. هماغسې یې ولیکئ لکه پورته چې ده.',
  'This account is gone already.': 'دا حساب مخکې له منځه تللی.',
  'You work for this newsroom, and decisions carry your account. Ask an admin to make you a reader first; then come back here.':
    'تاسو د دې خبري دفتر لپاره کار کوئ او پرېکړې ستاسو پر حساب دي. لومړی له یوه مدیر وغواړئ چې لوستونکی مو کړي؛ بیا بېرته دلته راشئ.',
  'You worked for this newsroom, and what you decided or wrote there is on record with your account. Write to the newsroom: what can go has to be looked at by hand.':
    'تاسو د دې خبري دفتر لپاره کار کړی، او هغه څه چې مو پرېکړه کړې یا لیکلي له حساب سره مو ثبت دي. خبري دفتر ته ولیکئ: څه چې له منځه تللی شي باید په لاس وکتل شي.',
  'Codes are for the people of the paper.': 'کوډونه د ورځپاڼې د کارکوونکو لپاره دي.',
  'Say in a sentence what is wrong, and what would be right.': 'په یوه جمله کې ووایئ چې څه غلط دي او سم یې څه دي.',
  'You have sent many comments in a short time. Please wait {wait} and try again.':
    'تاسو په لږ وخت کې ډېرې تبصرې لېږلې دي. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'You have sent us much in a short time. Please wait {wait} and try again.':
    'تاسو په لږ وخت کې موږ ته ډېر څه لېږلي دي. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'You have reported several errors in this article. Please wait {wait} and try again.':
    'تاسو په دې مقاله کې د څو تېروتنو خبر راکړی دی. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'There were too many tries to sign in. Please wait {wait} and try again.':
    'د ننوتلو ډېرې هڅې وشوې. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'You have asked for many links in a short time. Please wait {wait} and try again.':
    'تاسو په لږ وخت کې ډېر لینکونه غوښتي دي. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'We have sent several links to this address already. Use the newest. Please wait {wait} and try again.':
    'موږ مخکې دې پتې ته څو لینکونه لېږلي دي. تر ټولو نوی یې وکاروئ. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'You have tried to sign in many times in a short time. Please wait {wait} and try again.':
    'تاسو په لږ وخت کې ډېر ځله د ننوتلو هڅه کړې. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'There were too many tries. Please wait {wait} and try again.': 'ډېرې هڅې وشوې. مهرباني وکړئ {wait} صبر وکړئ او بیا هڅه وکړئ.',
  'A comment can be changed for {n} minutes after it was posted: that was until {when}.':
    'تبصره له لېږلو وروسته تر {n} دقیقو پورې بدلېدلی شي: دا تر {when} پورې وه.',
  'This comment was approved: it cannot be changed any more.': 'دا تبصره تایید شوې: نوره نشي بدلېدلی.',
  'This comment was rejected: it cannot be changed any more.': 'دا تبصره رد شوې: نوره نشي بدلېدلی.',
  'This comment was withdrawn: it cannot be changed any more.': 'دا تبصره بېرته اخیستل شوې: نوره نشي بدلېدلی.',
  'Choose another name: somebody of this paper signs with it.': 'بل نوم وټاکئ: د دې ورځپاڼې یو تن پرې لاسلیک کوي.',
  'Choose another name: another reader signs with it.': 'بل نوم وټاکئ: یو بل لوستونکی پرې لاسلیک کوي.',
  'The time for an appeal is over: it ended on {when}.': 'د اعتراض وخت تېر شوی: تر {when} پورې و.',
  'The account with this address is banned for good. Sign in to read why.':
    'پر هغه حساب چې دا پته لري د تل لپاره بندیز دی. د دلیل لوستلو لپاره ننوځئ.',
  'The account with this address is banned until {when}. Sign in to read why.':
    'پر هغه حساب چې دا پته لري تر {when} پورې بندیز دی. د دلیل لوستلو لپاره ننوځئ.',
  'You cannot comment here: you are banned for good: {why}': 'تاسو دلته تبصره نشئ کولی: پر تاسو د تل لپاره بندیز دی: {why}',
  'You cannot comment here: you are banned until {when}: {why}': 'تاسو دلته تبصره نشئ کولی: پر تاسو تر {when} پورې بندیز دی: {why}',
  'This invitation does not work any more: it was accepted, taken back, or has run out.':
    'دا بلنه نوره کار نه کوي: منل شوې، بېرته اخیستل شوې، یا یې وخت تېر شوی.',
  'This invitation has just been accepted.': 'دا بلنه همدا اوس ومنل شوه.',
  'This comment is not shown: there is nothing to pick.': 'دا تبصره نه ښکاري: د غوره کولو لپاره څه نشته.',
  'You are signed out. Sign in in another window, then send this again.':
    'تاسو له خپل حساب څخه وتلي یاست. په بله کړکۍ کې ننوځئ، بیا دا له سره ولېږئ.',
  'Many readers have reported something in this article within the hour, and the editors have more than they can read. Yours was not sent. Look at the article again later: if it is still wrong then, send this again.':
    'په دې یوه ساعت کې ډېرو لوستونکو د دې مقالې په اړه خبر ورکړی، او سمونوال تر هغه ډېر لري چې ویې لولي. ستاسو خبر ونه لېږل شو. وروسته مقالې ته بیا وګورئ: که لا هم ناسمه وه، دا بیا ولېږئ.',
}
