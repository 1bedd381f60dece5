import type { In } from '../../words'

const finding = 'موندنه چې څه پسې راځي'

export const checks: In<'checks'> = {
  length:
    'ډېر تر ډېره {max, plural, one {# توری} other {# توري}} ځایېږي، او {min, plural, =1 {تشه تبصره نه منل کېږي} other {تر # تورو لږ نه منل کېږي}}.',
  unreadable:
    'پر یوه توري تر {marks, plural, one {# نښې} other {# نښو}} ډېرې، یا په یوه تبصره کې تر {emoji, number} ډېر ایموجي، {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  repetition:
    'یوه نښه {hold, number} ځله پرله‌پسې څارونکي ته تمه کوي؛ {refuse, number} ځله نه منل کېږي. ټکي، کرښې، رقمونه او خندا تر {drawn, number} ځله تللی شي.',
  shouting:
    'تر {letters, plural, one {# توري} other {# تورو}} وروسته، هغه تبصره چې تر {share, number} سلنې ډېر توري یې لوی وي {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}. لنډیزونه نه شمېرل کېږي.',
  links:
    'له نوي راغلي تر {newcomer, plural, one {# لینک} other {# لینکونو}} ډېر، یا له باوري لیکوال تر {trusted, number} ډېر، څارونکي ته تمه کوي؛ تر {most, number} ډېر نه منل کېږي.',
  shorteners: 'هغه پتې چې پټوي چېرته وړي {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  disguised: 'پټې پتې {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  blocked: 'ځینو سایټونو ته لینکونه، د هغه لېست له مخې چې دلته نه چاپېږي، تل تمه کوي.',
  allowed: '{count, plural, one {# پېژندل شوي سایټ} other {# پېژندل شویو سایټونو}} ته لینکونه نه شمېرل کېږي.',
  banned: 'د کلمو یو لېست چې دلته نه چاپېږي. څه چې پکې وي، په هره بڼه چې پټ شي، څارونکي ته تمه کوي.',
  suspect: 'دویم لېست، د هغو کلمو چې بیا فکر پرې په کار دی، یادونه راوړي.',
  harmless: 'هغه نومونه او عبارتونه چې داسې کلمه پکې بې زیانه وي تېرېږي.',
  personal: '{what} {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  what: {
    email: 'د برېښنالیک پتې',
    card: 'د تادیې د کارت شمېرې',
    iban: 'د بانکي حساب شمېرې',
    nationalId: 'د تذکرې او هویت شمېرې',
    address: 'د کور پتې',
  },
  phones:
    'د خپل هېواد له مخکیني کوډ سره د تلیفون شمېرې {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  localPhones:
    'د خپل هېواد له مخکیني کوډ سره د تلیفون شمېرې، او پرته له هغه سیمه‌ییزې ({country})، {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  offices: 'د دولتي ادارو هغه چې خبري دفتر په لېست کې راوړي یادېدلی شي.',
  sameAgain:
    'ستاسو خپل متن بیا په {hours, plural, one {# ساعت} other {# ساعتونو}} کې نه منل کېږي{near, plural, =100 {} other {؛ هغه چې # سلنه ورته وي څارونکي ته تمه کوي}}. تر {letters, plural, one {# توري} other {# تورو}} لږ د څو مقالو لاندې راتلی شي.',
  alike:
    'تر {letters, plural, one {# توري} other {# تورو}} وروسته، هغه متن چې په یوه ورځ کې {share, number} سلنه د {others, plural, =1 {بل چا} other {# نورو کسانو}} له متن سره یو وي {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  flood:
    'په {minutes, plural, one {# دقیقه} other {# دقیقو}} کې تر {most, plural, one {# تبصرې} other {# تبصرو}} وروسته، د لیکوال بله تبصره {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  language:
    'تر {letters, plural, one {# توري} other {# تورو}} وروسته، هغه تبصره چې ډاډمنه د مقالې پرته په بله ژبه وي {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}{count, plural, =0 {} one {؛ {also} هر چېرته منل کېږي} other {؛ {also} هر چېرته منل کېږي}}.',
  promotion:
    'د اعلانونو ځانګړي عبارتونه، د هغه لېست له مخې چې دلته نه چاپېږي، {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  impersonation:
    'د مېلمه هغه نوم چې زموږ د یوه کارکوونکي یا د حساب لرونکي لوستونکي نوم وګڼل شي {outcome, select, hint {یادونه راوړي} hold {څارونکي ته تمه کوي} other {نه منل کېږي}}.',
  newcomer:
    'د مېلمنو تبصرې څارونکي ته تمه کوي{approvals, plural, =0 {} one {، او د حساب لرونکو لومړنۍ هم، تر هغو چې # تبصره تایید شي} other {، او د حساب لرونکو لومړنۍ هم، تر هغو چې # تبصرې تایید شي}}.',
  learned: 'څه چې د څارونکو رد شویو تبصرو ته ورته وي څارونکي ته تمه کوي، که دا ډول اټکل لږ تر لږه {share, number} سلنه سم وي.',
  terms: {
    appeals: 'که تبصره مو رد شي، یو ځل په {days, plural, =1 {یوه ورځ} other {# ورځو}} کې اعتراض کولی شئ؛ بل څوک پرېکړه کوي.',
    reports:
      'کله چې {readers, plural, =1 {یو باوري لوستونکی} other {# باوري لوستونکي}} یوه تبصره د همدې مادې لاندې راپور {readers, plural, =1 {کړي} other {کړي}}، څارونکي ته تمه کوي.',
    rejections:
      'کله چې څارونکو د لیکوال له وروستیو {of, number} پرېکړه شویو تبصرو {share, plural, =50 {لږ تر لږه نیمایي} =100 {ټولې} other {لږ تر لږه په سلو کې #}} رد کړي، راتلونکې تبصرې یې څارونکي ته تمه کوي، تر هغو چې بسیا تایید شي. تر {least, number} لږې پرېکړې نه شمېرل کېږي.',
  },
  changes: {
    added: 'اوس یې پروګرام ګوري. {sentence}',
    removed: 'پروګرام یې نور نه ګوري: {check}.',
    changed: '{label}: {from} ← {to}',
    list: '{label}: {change}',
    more: '{count, number} زیات شوي',
    fewer: '{count, number} لرې شوي',
    order: 'په بل ترتیب',
    share: '{share, number} سلنه',
    values: { hint: 'یادونه', hold: 'تمه کوي', refuse: 'نه منل کېږي', off: 'بند', none: 'هیڅ', yes: 'هو', no: 'نه' },
    terms: {
      appealDays: 'د اعتراض ورځې',
      reportsToHold: 'باوري راپورونه چې تبصره تمې ته اړ باسي',
      restrictOf: 'هغه پرېکړه شوې تبصرې چې لیکوال پرې ارزول کېږي',
      restrictShare: 'په هرو سلو کې رد شوې تبصرې چې لیکوال تمې ته اړ باسي',
    },
  },
  names: {
    length: 'اوږدوالی',
    unreadable: 'نښې او ایموجي',
    repetition: 'تکراري نښې',
    shouting: 'لوی توري',
    links: 'لینکونه',
    words: 'کلمې',
    personal: 'شخصي معلومات',
    phones: 'د تلیفون شمېرې',
    'same-again': 'ستاسو پخوانۍ تبصرې',
    alike: 'د نورو تبصرې',
    flood: 'چټکتیا',
    language: 'ژبه',
    promotion: 'اعلانونه',
    impersonation: 'نومونه',
    newcomer: 'لیکوال',
    learned: 'پخوانۍ پرېکړې',
  },
  settings: {
    length: { min: 'تر ټولو لږ توري', max: 'تر ټولو ډېر توري' },
    unreadable: { marks: 'پر یوه توري تر ټولو ډېرې نښې', emoji: 'په یوه تبصره کې تر ټولو ډېر ایموجي', outcome: finding },
    repetition: {
      hold: 'د یوې نښې تکرار چې درول کېږي',
      refuse: 'هغه تکرار چې نه منل کېږي',
      drawn: 'د کرښو، ټکو، رقمونو یا خندا تکرار چې لا سم دی',
    },
    shouting: { share: 'د لویو تورو برخه چې تر هغې ډېره چیغې دي', letters: 'د کتلو لپاره تر ټولو لږ توري', outcome: finding },
    links: {
      newcomer: 'له نوي راغلي تر ټولو ډېر لینکونه',
      trusted: 'له باوري لیکوال تر ټولو ډېر لینکونه',
      most: 'له هر چا تر ټولو ډېر لینکونه',
      blocked: 'بند ډومېنونه',
      allowed: 'ازاد ډومېنونه',
      shorteners: 'هغه پتې چې پټوي چېرته وړي',
      disguised: 'پټې پتې',
    },
    words: {
      english: 'د پروګرام د انګلیسي لېست کارول',
      banned: 'منع شوې کلمې او عبارتونه',
      suspect: 'شکمنې کلمې او عبارتونه',
      allowed: 'هغه کلمې او عبارتونه چې تېرېږي',
    },
    personal: {
      email: 'د برېښنالیک پتې',
      card: 'د تادیې د کارت شمېرې',
      iban: 'د بانکي حساب شمېرې',
      nationalId: 'د تذکرې او هویت شمېرې',
      address: 'د کور پتې، چېرته چې وپېژندل شي',
      allowed: 'د دولتي ادارو پتې، شمېرې او د برېښنالیک ډومېنونه چې یادېدلی شي',
    },
    phones: {
      country: 'هغه هېواد چې شمېرې یې بې مخکیني کوډه لیکل کېږي',
      allowed: 'د دولتي ادارو شمېرې چې یادېدلی شي',
      outcome: finding,
    },
    'same-again': {
      hours: 'د څو ساعتونو لپاره',
      minLength: 'تر ټولو لنډ متن، بې واټنونو، چې د څو مقالو لاندې نشي راتلی',
      near: 'هغه ورته‌والی چې تر هغه وروسته نږدې یو ګڼل کېږي',
    },
    alike: {
      similarity: 'هغه ورته‌والی چې تر هغه وروسته د بل چا متن یو ګڼل کېږي',
      minLength: 'تر ټولو لنډ متن، بې واټنونو، چې پرتله کېږي',
      others: 'څو نورو کسانو باید لېږلی وي',
      outcome: finding,
    },
    flood: { minutes: 'په څو دقیقو کې', most: 'د یوه لیکوال تر ټولو ډېرې تبصرې', outcome: finding },
    language: {
      also: 'هغه ژبې چې د مقالې له ژبې پرته منل کېږي',
      minLetters: 'د ژبې د پېژندلو لپاره تر ټولو لږ توري',
      outcome: finding,
    },
    promotion: { phrases: 'د دفتر خپل اعلاني عبارتونه', outcome: finding },
    impersonation: { outcome: finding },
    newcomer: { approvalsToBeTrusted: 'تایید شوې تبصرې چې تر هغو وروسته پر لیکوال باور کېږي' },
    learned: { precision: 'په نه لیدلو پرېکړو کې باید څومره سم وي چې تبصره ودرولی شي' },
  },
}
