import type { Words } from '../words'

const otherWays = 'You may also turn to a certified out-of-court dispute settlement body, or to a court.'
const program = 'The program that checks comments by our comment policy'

export const en: Words = {
  'sign-in': {
    subject: (site) => `Your sign-in link for ${site}`,
    heading: (site) => `Sign in to ${site}`,
    text: (minutes) => `This link signs you in. It works once, for ${minutes} minutes.`,
    button: 'Sign in',
    notYou: 'If it was not you who asked for it, do nothing: without this mail nobody gets in.',
  },
  notice: {
    subject: {
      rejected: (headline) => `Your comment on “${headline}” is not shown`,
      held: (headline) => `Your comment on “${headline}” waits for a moderator`,
      approved: (headline) => `Your comment on “${headline}” is published`,
      upheld: (headline) => `Your appeal was decided: “${headline}”`,
      overturned: (headline) => `Your appeal was right: “${headline}”`,
      undone: (headline) => `A decision about your comment was taken back: “${headline}”`,
    },
    heading: {
      rejected: 'Your comment is not shown',
      held: 'Your comment waits for a moderator',
      approved: 'Your comment is published',
      upheld: 'The decision stands',
      overturned: 'Your comment is shown',
      undone: 'A decision was taken back',
    },
    yours: (headline) => `You commented on “${headline}”:`,
    decided: {
      rejected: {
        machine: `${program} decided that it is not shown. No person took part in that.`,
        moderator: 'A moderator read it and decided that it is not shown.',
      },
      held: {
        machine: `It was shown. ${program} decided that it is not shown until a moderator has read it. No person took part in that.`,
        moderator: 'It was shown. A moderator decided that it is not shown until it has been looked at again.',
      },
      approved: { machine: 'It keeps to our comment policy.', moderator: 'A moderator read it and published it.' },
      upheld: {
        machine: 'Your appeal was read. The rejection stands: your comment is not shown.',
        moderator:
          'Somebody else than whoever decided first read your comment and your appeal. The rejection stands: your comment is not shown.',
      },
      overturned: {
        machine: 'Your appeal was read. You were right: your comment is shown.',
        moderator: 'Somebody else than whoever decided first read your comment and your appeal. You were right: your comment is shown.',
      },
      undone: {
        machine: 'What was decided about it, and told to you, does not hold any more.',
        moderator: 'What was decided about it, and told to you, does not hold any more. A moderator took it back.',
      },
    },
    stands: {
      pending: 'It now waits for a moderator, and is not shown until then.',
      approved: 'It is shown.',
      rejected: 'It is not shown.',
      withdrawn: 'You have withdrawn it, so it is not shown.',
    },
    found: {
      title: 'What was found',
      machine: 'The program found this in it:',
      moderator: 'The program had marked this in it; the moderator decided.',
    },
    why: {
      title: 'Why',
      breaks: (clauses, version) =>
        `It breaks ${clauses === 1 ? 'this clause' : 'these clauses'} of our comment policy, here in the wording of version ${version}, by which it was decided:`,
      ground: 'The ground is our comment policy, to which everybody agrees who comments here.',
    },
    said: 'What they say who decided your appeal',
    scope: {
      title: 'How far it goes',
      rejected:
        'Nobody but you and our moderators can see your comment, in whatever country they are, for as long as this decision stands. It is about this one comment.',
      held: 'Until a moderator has decided, nobody but you and our moderators can see your comment, in whatever country they are. It is about this one comment.',
    },
    contest: {
      title: 'If you see it otherwise',
      until: (date) =>
        `You can appeal until ${date}, free of charge. Somebody else than whoever decided will look at it again and tell you. ${otherWays}`,
      closed: `An appeal with us is not possible any more. ${otherWays}`,
      held: `A moderator will read it. Should it be rejected, you will be told why and can appeal. ${otherWays}`,
    },
    buttons: { appeal: 'Appeal', see: 'See your comment', read: 'Read it in its place' },
  },
  clauseLink: (version) => `The clause in version ${version} of the comment policy`,
  'appeal-received': {
    subject: (headline) => `We have your appeal: “${headline}”`,
    heading: 'Your appeal is received',
    text: 'Somebody else than whoever decided first reads your comment and your appeal, and decides. You will be told by mail.',
    comment: (headline) => `Your comment on “${headline}”`,
    appeal: 'Your appeal',
    button: 'See where it stands',
  },
  measure: {
    subject: {
      warn: (site) => `A warning about your comments at ${site}`,
      restrict: (site) => `What you write at ${site} waits for a moderator`,
      ban: (site) => `You cannot comment at ${site}`,
      trust: (site) => `Your comments at ${site} are trusted`,
      lift: (site) => `You can comment at ${site} as before`,
      undo: (site) => `A measure about you at ${site} was taken back`,
    },
    heading: {
      warn: 'A warning',
      restrict: 'What you write waits for a moderator',
      ban: 'You cannot comment',
      trust: 'You are trusted',
      lift: 'You can comment as before',
      undo: 'A measure was taken back',
    },
    text: {
      warn: 'A moderator asks you to keep to our comment policy. You can go on commenting as before.',
      restrict: 'A moderator decided that each of your comments is read by a moderator before it is shown.',
      ban: 'A moderator decided that you cannot comment here. What you wrote before stays as it was decided.',
      trust: 'A moderator decided that your comments are shown at once where our comment policy finds nothing in them.',
      lift: 'A moderator ended what had been imposed on you.',
      undo: 'A moderator took back what was decided about you, as if it had not been.',
    },
    reason: 'The reason',
    clauses: (version) => `Of our comment policy, in the wording of version ${version}:`,
    until: (date) => `This holds until ${date}.`,
    forGood: 'This holds until a moderator ends it.',
    contest: `If you see it otherwise, you can ask there that somebody else looks at it again. ${otherWays}`,
    button: 'See where you stand',
  },
  'measure-appeal-received': {
    subject: 'We have your request for a second look',
    heading: 'Your request is received',
    text: 'Somebody else than whoever decided first reads it and decides. You will be told by mail.',
    appeal: 'What you wrote',
    button: 'See where you stand',
  },
  'measure-appeal-decided': {
    upheld: {
      subject: 'The second look is done: the decision stands',
      heading: 'The decision stands',
      text: `Somebody else than whoever decided first read what you wrote. The decision stands. ${otherWays}`,
    },
    overturned: {
      subject: 'The second look is done: you were right',
      heading: 'You were right',
      text: 'Somebody else than whoever decided first read what you wrote. The decision is taken back.',
    },
    said: 'What they say',
    button: 'See where you stand',
  },
  reply: {
    subject: (name, headline) => `${name} answered you: “${headline}”`,
    heading: (name) => `${name} answered you`,
    yours: (headline) => `Your comment on “${headline}”`,
    button: 'Read it in its place',
  },
  digest: {
    subject: (site) => `Your day at ${site}`,
    heading: 'Since the last summary',
    counts: (replies, decisions) =>
      [counted(replies, 'reply', 'replies'), counted(decisions, 'decision', 'decisions')].filter(Boolean).join(', '),
    replies: 'Replies to you',
    decisions: 'Decisions on your comments',
    from: (name, headline) => `${name}, on “${headline}”`,
    about: (headline) => `On “${headline}”`,
    read: 'Read it in its place',
    see: 'See your comment',
    button: 'All of your comments',
  },
  'export-ready': {
    subject: (site) => `Your data at ${site} is ready`,
    heading: 'Your data is ready',
    text: (site, until) => `Everything that ${site} keeps of you is in one file. It is there until ${until}, and is then deleted.`,
    button: 'Get the file',
  },
  'report-received': {
    subject: (headline) => `We have your notice: “${headline}”`,
    heading: 'Your notice is received',
    text: (headline) =>
      `Thank you. You told us of a comment on “${headline}” that you hold to be illegal. A moderator reads it and decides. You will be told by mail.`,
    button: 'See where it stands',
  },
  'report-decided': {
    subject: (headline) => `Your notice was decided: “${headline}”`,
    heading: 'Your notice was decided',
    shown: (headline) => `A moderator read the comment on “${headline}” and your notice, and decided that it stays.`,
    notShown: (headline) => `The comment on “${headline}” of which you told us is not shown any more. Thank you.`,
    contest: `If you see it otherwise: ${otherWays.replace(/^You may also/, 'you may')}`,
    button: 'See the decision',
  },
  invitation: {
    subject: (by, site) => `${by} invites you to work for ${site}`,
    heading: (site) => `Come and work for ${site}`,
    text: (by) => `${by} invites you to the staff.`,
    role: {
      moderator: 'As a moderator you read what readers write, and decide by the comment policy.',
      editor: 'As an editor you write, publish and correct articles.',
      admin: 'As an admin you look after the paper: its people, its policy and its settings.',
    },
    days: (days) => `The link works once, for ${days} days. If you do not want to, do nothing.`,
    button: 'See the invitation',
  },
  why: {
    'sign-in': (site) => `You get this mail because this address was entered on the sign-in page of ${site}.`,
    comment: (site) => `You get this mail because you commented at ${site} with this address.`,
    account: (site) => `You get this mail because you take part in ${site} with this address.`,
    report: (site) => `You get this mail because a notice was sent to ${site} with this address.`,
    invitation: (site) => `You get this mail because somebody of ${site} entered this address to invite you.`,
  },
  stop: {
    replies: 'No more mails about replies',
    decisions: 'No more mails about decisions',
    digest: 'No more daily summaries',
  },
  choose: 'Choose what we send you',
  stopPage: {
    title: 'Mails from us',
    sent: {
      replies: (email) => `When somebody answers a comment of yours, we write to ${email}.`,
      decisions: (email) => `When something is decided about a comment of yours, we write to ${email}.`,
      digest: (email) => `Once a day we send ${email} what happened to your comments; then there is no mail for every reply.`,
    },
    stopped: {
      replies: (email) => `Stopped: we do not write to ${email} about replies any more.`,
      decisions: (email) =>
        `Stopped: we do not write to ${email} about decisions any more. What was decided, and why, is on the comment’s own page.`,
      digest: (email) => `Stopped: we do not send daily summaries to ${email} any more.`,
    },
    stop: 'Stop these mails',
    again: 'Send them again',
    rest: 'Other mails are not touched by this. All of them can be chosen on your account’s page.',
  },
}

const counted = (count: number, one: string, many: string) => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`)
