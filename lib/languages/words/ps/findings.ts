import type { Findings } from '../../findings'

export const findings: Findings = {
  'Write something before you post.': 'له لېږلو مخکې څه ولیکئ.',
  'Write a little more: at least {n} characters.': 'لږ نور هم ولیکئ: لږ تر لږه {n} توري.',
  'Shorten your comment by {n} characters: at most {most} fit.': 'تبصره مو {n} توري لنډه کړئ: ډېر تر ډېره {most} توري ځایېږي.',
  'Shorten your comment by 1 character: at most {most} fit.': 'تبصره مو ۱ توری لنډه کړئ: ډېر تر ډېره {most} توري ځایېږي.',
  'Write without marks heaped on the letters: it is easier to read.': 'پر تورو بې له راټولو نښو ولیکئ: لوستل یې اسانه دي.',
  'Write without marks heaped on the letters, or a moderator will read your comment first.':
    'پر تورو بې له راټولو نښو ولیکئ، که نه لومړی به یې څارونکی لولي.',
  'Write without marks heaped on the letters: nobody can read this with ease.':
    'پر تورو بې له راټولو نښو ولیکئ: دا څوک په اسانۍ نشي لوستلی.',
  'Use at most {n} emoji: it is easier to read.': 'تر {n} ډېر ایموجي مه کاروئ: لوستل یې اسانه دي.',
  'Use at most {n} emoji, or a moderator will read your comment first.': 'تر {n} ډېر ایموجي مه کاروئ، که نه لومړی به یې څارونکی لولي.',
  'Use at most {n} emoji: nobody can read this with ease.': 'تر {n} ډېر ایموجي مه کاروئ: دا څوک په اسانۍ نشي لوستلی.',
  'Sign without marks heaped on the letters: it is easier to read.': 'پر تورو بې له راټولو نښو لاسلیک وکړئ: لوستل یې اسانه دي.',
  'Sign without marks heaped on the letters, or a moderator will read your comment first.':
    'پر تورو بې له راټولو نښو لاسلیک وکړئ، که نه لومړی به یې څارونکی لولي.',
  'Sign without marks heaped on the letters: nobody can read this with ease.':
    'پر تورو بې له راټولو نښو لاسلیک وکړئ: دا څوک په اسانۍ نشي لوستلی.',
  'Repeat a sign fewer times in a row, or a moderator will read your comment first.':
    'یوه نښه پرله‌پسې لږ تکرار کړئ، که نه لومړی به یې څارونکی لولي.',
  'Repeat a sign fewer times in a row: nobody can read this with ease.': 'یوه نښه پرله‌پسې لږ تکرار کړئ: دا څوک په اسانۍ نشي لوستلی.',
  'Use small letters: a comment in capitals reads as shouting.': 'کوچني توري وکاروئ: په لویو تورو تبصره چیغو ته ورته ده.',
  'Use small letters, or a moderator will read your comment first: capitals read as shouting.':
    'کوچني توري وکاروئ، که نه لومړی به یې څارونکی لولي: لوی توري چیغو ته ورته دي.',
  'Use small letters: we do not publish shouting.': 'کوچني توري وکاروئ: موږ چیغې نه خپروو.',
  'Leave out the link to this site, or a moderator will read your comment first.':
    'دې سایټ ته لینک لرې کړئ، که نه لومړی به یې څارونکی لولي.',
  'Write out the address that this short link leads to, so that readers see where they go.':
    'هغه پوره پته ولیکئ چې دا لنډ لینک ورته وړي، چې لوستونکي وویني چېرته ځي.',
  'Write the address as a link, or leave it out: readers should see where they go.':
    'پته د لینک په بڼه ولیکئ یا یې لرې کړئ: لوستونکي باید وویني چېرته ځي.',
  'Use fewer links: at most {n} in one comment.': 'لږ لینکونه کېږدئ: په یوه تبصره کې ډېر تر ډېره {n}.',
  'Use fewer links: at most {n} while your comments are new here.': 'لږ لینکونه کېږدئ: تر هغو چې تبصرې مو دلته نوې وي، ډېر تر ډېره {n}.',
  'Choose another word here, or a moderator will read your comment first.': 'دلته بله کلمه وټاکئ، که نه لومړی به یې څارونکی لولي.',
  'Think again whether this is the word you want.': 'بیا فکر وکړئ چې همدا کلمه غواړئ که نه.',
  'Choose another name, or a moderator will read your comment first.': 'بل نوم وټاکئ، که نه لومړی به یې څارونکی لولي.',
  'Leave out the e-mail address: everybody could read it, and robots would.':
    'د برېښنالیک پته لرې کړئ: هر څوک یې لوستلی شي، او روباټونه یې لولي.',
  'Leave out the card number: everybody could read it, and pay with it.': 'د کارت شمېره لرې کړئ: هر څوک یې لوستلی او پرې پیسې ورکولی شي.',
  'Leave out the account number: everybody could read it.': 'د حساب شمېره لرې کړئ: هر څوک یې لوستلی شي.',
  'Leave out the identity number: everybody could read it, and it cannot be changed.':
    'د هویت شمېره لرې کړئ: هر څوک یې لوستلی شي، او بدلېدلی نشي.',
  'Leave out where somebody lives: a stranger could go there.': 'د چا د اوسېدو ځای مه لیکئ: پردی ورتلی شي.',
  'Leave out the phone number: everybody could read it, and call.': 'د تلیفون شمېره لرې کړئ: هر څوک یې لوستلی او زنګ وهلی شي.',
  'Use fewer numbers: there are too many to look for phone numbers among them.':
    'لږې شمېرې ولیکئ: تر هغې ډېرې دي چې د تلیفون شمېرې پکې ولټول شي.',
  'Write something new: you have posted this already.': 'نوی څه ولیکئ: دا مو مخکې لېږلي.',
  'Write something new: you have posted nearly the same already.': 'نوی څه ولیکئ: نږدې همدا مو مخکې لېږلي.',
  'Say it in your own words: somebody else has posted this text already.': 'په خپلو ټکو یې ووایئ: بل چا همدا متن مخکې لېږلی.',
  'You have posted {n} comments within {m} minutes: wait a little before the next.':
    'تاسو په {m} دقیقو کې {n} تبصرې لېږلې: له بلې مخکې لږ صبر وکړئ.',
  'You have posted {n} comments within {m} minutes: a moderator will read the next ones first.':
    'تاسو په {m} دقیقو کې {n} تبصرې لېږلې: راتلونکې به لومړی څارونکی لولي.',
  'Write in {language}, as the article is.': 'د مقالې په څېر په {language} ولیکئ.',
  'Write in {language}, as the article is, or a moderator will read your comment first.':
    'د مقالې په څېر په {language} ولیکئ، که نه لومړی به یې څارونکی لولي.',
  'Stay with the subject: we do not publish invitations to channels, pages or shops.':
    'پر موضوع پاتې شئ: موږ چینلونو، پاڼو یا پلورنځیو ته بلنې نه خپروو.',
  'Leave out the request for likes, votes or subscribers: comments are for the subject.':
    'د خوښولو، رایو یا ګډونوالو غوښتنه لرې کړئ: تبصرې د موضوع لپاره دي.',
  'Leave out the offer: we do not publish advertising.': 'وړاندیز لرې کړئ: موږ اعلانونه نه خپروو.',
  'Do not ask readers to write or call you: the discussion is here.': 'له لوستونکو مه غواړئ چې درته ولیکي یا زنګ ووهي: خبرې اترې دلته دي.',
  'Leave out the appeal for money: we do not publish any.': 'د پیسو غوښتنه لرې کړئ: موږ یې نه خپروو.',
  'Write the address itself: codes for links do not work here.': 'پته پخپله ولیکئ: د لینک کوډونه دلته کار نه کوي.',
  'Say what is found there: a comment that is only a link sends readers away.': 'ووایئ چې هلته څه دي: یوازې لینک لوستونکي بل ځای ته لېږي.',
  'Leave out what advertises: comments are for the subject.': 'څه چې اعلان دي لرې کړئ: تبصرې د موضوع لپاره دي.',
  'Choose another name, or sign in if this is yours: somebody of this paper signs with it.':
    'بل نوم وټاکئ، یا که ستاسو وي ننوځئ: د دې ورځپاڼې یو تن پرې لاسلیک کوي.',
  'Choose another name, or sign in if this is yours: a reader with an account signs with it.':
    'بل نوم وټاکئ، یا که ستاسو وي ننوځئ: یو لوستونکی چې حساب لري پرې لاسلیک کوي.',
  'Comments of guests wait for a moderator.': 'د مېلمنو تبصرې څارونکي ته تمه کوي.',
  'Your first comments wait for a moderator: after {n} approved ones they appear at once.':
    'ستاسو لومړنۍ تبصرې څارونکي ته تمه کوي: له {n} تایید شویو وروسته سمدستي ښکاري.',
  'Your first comments wait for a moderator: after 1 approved one they appear at once.':
    'ستاسو لومړۍ تبصره څارونکي ته تمه کوي: له ۱ تایید شوې وروسته سمدستي ښکاري.',
  'Your comments wait for a moderator for now, because of earlier ones that were not approved.':
    'ستاسو تبصرې اوس څارونکي ته تمه کوي، ځکه چې پخوانۍ تایید نه شوې.',
  'You may not comment here at present: sign in, and the page of your account says why and until when.':
    'اوس دلته تبصره نشئ کولی: ننوځئ، او د حساب پاڼه مو وایي ولې او تر کله.',
  'A part of the policy could not be checked, so a moderator will read your comment first.':
    'د تګلارې یوه برخه ونه کتل شوه، نو لومړی به یې څارونکی لولي.',
  'Shorten your comment: it is too long to look for links in it.': 'تبصره مو لنډه کړئ: پکې د لینکونو لټولو لپاره ډېره اوږده ده.',
  'Sign with a name, not with a link.': 'په نوم لاسلیک وکړئ، نه په لینک.',
  'This resembles comments that our moderators did not publish, so one of them will read it first.':
    'دا هغو تبصرو ته ورته ده چې زموږ څارونکو نه دي خپرې کړې، نو لومړی به یې یو تن ولولي.',
  'Somebody told us that it is against the law.': 'چا راته وویل چې دا د قانون خلاف ده.',
  'Readers had reported it.': 'لوستونکو راپور ورکړی و.',
}
