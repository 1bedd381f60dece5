// What is kept of people, and how they take it along or have it erased. The lists of the page Privacy are the schema’s own (personal.ts).

export const privacy = {
  title: 'Privacy',
  account: 'Your account',
  yours: {
    about:
      'What is kept of you, why and how long is said on the page <privacy>Privacy</privacy>. You can have all of it as a file, or have it erased.',
    export: 'Export my data',
    erase: 'Erase my account',
    staff: 'Your account carries decisions of this newsroom: the next page says what to do first.',
  },
  erase: {
    title: 'Erase your account',
    about: 'All of it goes at once, and for good. If you want to keep your words, <export>export your data</export> first.',
    goes: 'What goes',
    goes1: 'Your name, your address, your sign-in, and every session.',
    goes2:
      'The texts of all your comments, also of those you wrote as a guest under <email></email>, with their earlier texts and what was found in them. Where one is quoted, the quote goes too.',
    goes3: 'Your appeals, what you wrote in reports, notes and reasons of moderators about you, mails to you, and everything you set here.',
    stays: 'What stays',
    stays1: 'Replies by others, in their place. Where yours stood, it says that a comment was taken away.',
    stays2:
      'That there was a comment and what was decided of it, under which clause, in the figures and the public ledger: without a name and without a word of it.',
    stays3: 'What others wrote in their own words, even where they quote or name you by hand.',
    stays4: 'Backups of the newsroom, until they are overwritten, and mails that were delivered.',
    stays5: 'Keyed hashes, from which nobody can read anything, by which a search can show that nothing of you is left.',
    number: 'Your account’s number is <id></id>. Keep it if you may want to ask the newsroom for that search.',
    confirm: 'Confirm',
    marked: 'Nothing was erased. Please look at what is marked below.',
    email: 'Your e-mail address',
    hint: 'Type it to confirm. It cannot be undone.',
    pending: 'Erasing. This may take some seconds.',
    tab: 'Erased',
    done: 'Your account is erased',
    gone: 'Your name, your address and the texts of your comments are gone, and you are signed out.',
    rest: 'Replies by others and the decisions on your comments stay, without you in them. You can read and comment here as before, as a guest or with a new account.',
    front: 'To the front page',
  },
  export: {
    title: 'Export your data',
    about:
      'Everything that this site keeps of you, in one file that people and programs can read (JSON). It is made in the background, mostly within seconds. A mail to <email></email> says when it is there, and it stays for {days, number} days, for you alone.',
    contents: 'What is in it',
    in1: 'Your account: name, address, role, since when.',
    in2: 'Where you are signed in, accounts elsewhere by which you sign in, and sign-in links that were asked for.',
    in3: 'Your comments, also those you wrote as a guest under this address, with their earlier texts.',
    in4: 'Of each comment: what the program found, every decision with its clause and version, what you were told, your appeals.',
    in5: 'Reports and notices that you made.',
    in6: 'Measures about you with their reasons, and your appeals against them.',
    in7: 'What you respect, whom you hide, which mails you want, and which were sent to you.',
    in8: 'From which connections your comments of the last 30 days came, as keyed hashes.',
    out: 'Not in it: passwords, codes and keys, which are kept in a form that nobody can read; the names of moderators and what they note for one another; and who reported a comment of yours.',
    failed: 'The export that you asked for on <when></when> could not be made.',
    failedAbout: 'Prepare it again. If that fails too, write to the newsroom: nothing of your data is lost.',
    making: 'Your export is being made.',
    makingAbout: 'This page shows it when it is ready. You can leave: a mail tells you too.',
    ready: 'Your export is ready until <when></when>.',
    download: 'Download data.json',
    newer: 'It is of less than an hour ago. A newer one can be prepared from <when></when> on.',
    prepare: 'Prepare my export',
  },
  page: {
    about:
      '{site} keeps what it needs to show what you write and to account for what becomes of it, and nothing else. You can read without an account and without being counted. The lists below are made from the description of the database itself: what is not in them is not kept.',
    address:
      'Your e-mail address is shown to no reader. Your IP address is never kept, only a keyed hash of it: by that a connection is known again for 30 days, and nobody can turn it back.',
    nav: 'On this page',
    line: '<term>Kept</term> <long></long>. <term>Seen by</term> <who></who>.',
    cookies: 'Cookies and others',
    cookies1:
      'Three kinds of cookies are set, when you sign in and not before: one that says who you are, one that tells this site’s pages that somebody is signed in, and those that keep other sites from signing you in or out. Your browser itself remembers the name you signed with as a guest, and a draft, and tells us neither.',
    cookies2:
      'There are no trackers, no advertisements and no counters of others on this site. Everything a page needs comes from here. If you sign in by another service, that service learns that you did.',
    can: 'What you can do',
    can1: 'Have everything that is kept of you as a file: <export>Export my data</export>.',
    can2: 'Have it erased: <erase>Erase my account</erase>. Name, address and texts go at once, everywhere in the database, and a search through all of its tables can show it. As a guest, sign in with your address first: then the comments under it are yours.',
    can3: 'Have a decision looked at again by somebody else: every rejection and every measure says how, in the <policy>comment policy</policy>.',
    can4: 'Complain to the data protection authority of your country.',
    record: 'The public record',
    record1:
      'Every decision on a comment that is or was published or rejected stands in a public ledger: when, which act, under which clause, by the program or by a person, on which article. No reader is named in it, and none of their words is. It stays when somebody is erased, and so do the figures of the <report>moderation report</report>.',
    record2:
      'A program learns from decisions which comments resemble those that were rejected. What it keeps are numbers that weigh words, learnt from many texts at once; no text can be read out of them. They are made anew every night from the texts that are there then.',
    record3:
      'Backups of the newsroom hold what was there when they were made, until they are overwritten. A web server that stands before this site, and servers that carry mail, may keep logs of their own.',
  },
} as const
