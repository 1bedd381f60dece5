import type { Words } from '../words'

const otherWays = 'Sie können sich auch an eine zertifizierte außergerichtliche Streitbeilegungsstelle oder an ein Gericht wenden.'
const program = 'Das Programm, das Kommentare nach unseren Kommentarregeln prüft,'

export const de: Words = {
  'sign-in': {
    subject: (site) => `Ihr Link zur Anmeldung bei ${site}`,
    heading: (site) => `Bei ${site} anmelden`,
    text: (minutes) => `Mit diesem Link melden Sie sich an. Er gilt einmal und ${minutes} Minuten lang.`,
    button: 'Anmelden',
    notYou: 'Haben nicht Sie ihn verlangt, brauchen Sie nichts zu tun: Ohne diese Mail kommt niemand hinein.',
  },
  notice: {
    subject: {
      rejected: (headline) => `Ihr Kommentar zu „${headline}“ wird nicht gezeigt`,
      held: (headline) => `Ihr Kommentar zu „${headline}“ wartet auf die Moderation`,
      approved: (headline) => `Ihr Kommentar zu „${headline}“ ist veröffentlicht`,
      upheld: (headline) => `Über Ihren Einspruch ist entschieden: „${headline}“`,
      overturned: (headline) => `Ihr Einspruch war berechtigt: „${headline}“`,
      undone: (headline) => `Eine Entscheidung über Ihren Kommentar wurde zurückgenommen: „${headline}“`,
    },
    heading: {
      rejected: 'Ihr Kommentar wird nicht gezeigt',
      held: 'Ihr Kommentar wartet auf die Moderation',
      approved: 'Ihr Kommentar ist veröffentlicht',
      upheld: 'Es bleibt bei der Entscheidung',
      overturned: 'Ihr Kommentar wird gezeigt',
      undone: 'Eine Entscheidung wurde zurückgenommen',
    },
    yours: (headline) => `Sie haben zu „${headline}“ geschrieben:`,
    decided: {
      rejected: {
        machine: `${program} hat entschieden, dass er nicht gezeigt wird. Ein Mensch war daran nicht beteiligt.`,
        moderator: 'Jemand aus der Moderation hat ihn gelesen und entschieden, dass er nicht gezeigt wird.',
      },
      held: {
        machine: `Er war veröffentlicht. ${program} hat entschieden, dass er nicht gezeigt wird, bis ihn jemand aus der Moderation gelesen hat. Ein Mensch war daran nicht beteiligt.`,
        moderator:
          'Er war veröffentlicht. Jemand aus der Moderation hat entschieden, dass er nicht gezeigt wird, bis er noch einmal geprüft ist.',
      },
      approved: {
        machine: 'Er hält sich an unsere Kommentarregeln.',
        moderator: 'Jemand aus der Moderation hat ihn gelesen und veröffentlicht.',
      },
      upheld: {
        machine: 'Ihr Einspruch wurde gelesen. Es bleibt bei der Ablehnung: Ihr Kommentar wird nicht gezeigt.',
        moderator:
          'Jemand anderes als bei der ersten Entscheidung hat Ihren Kommentar und Ihren Einspruch gelesen. Es bleibt bei der Ablehnung: Ihr Kommentar wird nicht gezeigt.',
      },
      overturned: {
        machine: 'Ihr Einspruch wurde gelesen. Sie hatten recht: Ihr Kommentar wird gezeigt.',
        moderator:
          'Jemand anderes als bei der ersten Entscheidung hat Ihren Kommentar und Ihren Einspruch gelesen. Sie hatten recht: Ihr Kommentar wird gezeigt.',
      },
      undone: {
        machine: 'Was über ihn entschieden und Ihnen mitgeteilt wurde, gilt nicht mehr.',
        moderator: 'Was über ihn entschieden und Ihnen mitgeteilt wurde, gilt nicht mehr. Jemand aus der Moderation hat es zurückgenommen.',
      },
    },
    stands: {
      pending: 'Er wartet nun auf die Moderation und wird bis dahin nicht gezeigt.',
      approved: 'Er wird gezeigt.',
      rejected: 'Er wird nicht gezeigt.',
      withdrawn: 'Sie haben ihn zurückgezogen, deshalb wird er nicht gezeigt.',
    },
    found: {
      title: 'Was gefunden wurde',
      machine: 'Das Programm hat darin gefunden:',
      moderator: 'Das Programm hatte dies darin markiert; entschieden hat ein Mensch aus der Moderation.',
    },
    why: {
      title: 'Warum',
      breaks: (clauses, version) =>
        `Er verstößt gegen ${clauses === 1 ? 'diese Regel' : 'diese Regeln'} unserer Kommentarregeln, hier im Wortlaut der Fassung ${version}, nach der entschieden wurde:`,
      ground: 'Grundlage sind unsere Kommentarregeln, denen alle zustimmen, die hier kommentieren.',
    },
    said: 'Was dazu sagt, wer über Ihren Einspruch entschieden hat',
    scope: {
      title: 'Wie weit das reicht',
      rejected:
        'Außer Ihnen und unserer Moderation sieht niemand Ihren Kommentar, gleich in welchem Land, solange diese Entscheidung gilt. Sie betrifft nur diesen einen Kommentar.',
      held: 'Bis die Moderation entschieden hat, sieht außer Ihnen und ihr niemand Ihren Kommentar, gleich in welchem Land. Das betrifft nur diesen einen Kommentar.',
    },
    contest: {
      title: 'Wenn Sie es anders sehen',
      until: (date) =>
        `Sie können bis ${date} kostenlos Einspruch erheben. Jemand anderes als bei der ersten Entscheidung sieht es sich noch einmal an und teilt Ihnen das Ergebnis mit. ${otherWays}`,
      closed: `Ein Einspruch bei uns ist nicht mehr möglich. ${otherWays}`,
      held: `Jemand aus der Moderation wird ihn lesen. Sollte er abgelehnt werden, erfahren Sie, warum, und können Einspruch erheben. ${otherWays}`,
    },
    buttons: { appeal: 'Einspruch erheben', see: 'Ihren Kommentar ansehen', read: 'An seiner Stelle lesen' },
  },
  clauseLink: (version) => `Die Regel in Fassung ${version} der Kommentarregeln`,
  'appeal-received': {
    subject: (headline) => `Ihr Einspruch ist da: „${headline}“`,
    heading: 'Ihr Einspruch ist eingegangen',
    text: 'Jemand anderes als bei der ersten Entscheidung liest Ihren Kommentar und Ihren Einspruch und entscheidet. Das Ergebnis teilen wir Ihnen per Mail mit.',
    comment: (headline) => `Ihr Kommentar zu „${headline}“`,
    appeal: 'Ihr Einspruch',
    button: 'Den Stand ansehen',
  },
  measure: {
    subject: {
      warn: (site) => `Eine Verwarnung wegen Ihrer Kommentare bei ${site}`,
      restrict: (site) => `Was Sie bei ${site} schreiben, wartet auf die Moderation`,
      ban: (site) => `Sie können bei ${site} nicht kommentieren`,
      trust: (site) => `Ihren Kommentaren bei ${site} wird vertraut`,
      lift: (site) => `Sie können bei ${site} wieder wie zuvor kommentieren`,
      undo: (site) => `Eine Maßnahme gegen Sie bei ${site} wurde zurückgenommen`,
    },
    heading: {
      warn: 'Eine Verwarnung',
      restrict: 'Was Sie schreiben, wartet auf die Moderation',
      ban: 'Sie können nicht kommentieren',
      trust: 'Ihnen wird vertraut',
      lift: 'Sie können wieder wie zuvor kommentieren',
      undo: 'Eine Maßnahme wurde zurückgenommen',
    },
    text: {
      warn: 'Die Moderation bittet Sie, sich an unsere Kommentarregeln zu halten. Sie können weiter kommentieren wie bisher.',
      restrict: 'Jemand aus der Moderation hat entschieden, dass jeder Ihrer Kommentare gelesen wird, bevor er gezeigt wird.',
      ban: 'Jemand aus der Moderation hat entschieden, dass Sie hier nicht kommentieren können. Was Sie früher geschrieben haben, bleibt, wie darüber entschieden wurde.',
      trust:
        'Jemand aus der Moderation hat entschieden, dass Ihre Kommentare sofort gezeigt werden, wenn unsere Kommentarregeln darin nichts finden.',
      lift: 'Jemand aus der Moderation hat beendet, was Ihnen auferlegt war.',
      undo: 'Jemand aus der Moderation hat zurückgenommen, was über Sie entschieden war, als wäre es nicht geschehen.',
    },
    reason: 'Der Grund',
    clauses: (version) => `Aus unseren Kommentarregeln, im Wortlaut der Fassung ${version}:`,
    until: (date) => `Das gilt bis ${date}.`,
    forGood: 'Das gilt, bis die Moderation es beendet.',
    contest: `Wenn Sie es anders sehen, können Sie dort verlangen, dass jemand anderes es sich noch einmal ansieht. ${otherWays}`,
    button: 'Ihren Stand ansehen',
  },
  'measure-appeal-received': {
    subject: 'Ihre Bitte um einen zweiten Blick ist da',
    heading: 'Ihre Bitte ist eingegangen',
    text: 'Jemand anderes als bei der ersten Entscheidung liest sie und entscheidet. Das Ergebnis teilen wir Ihnen per Mail mit.',
    appeal: 'Was Sie geschrieben haben',
    button: 'Ihren Stand ansehen',
  },
  'measure-appeal-decided': {
    upheld: {
      subject: 'Der zweite Blick: Es bleibt bei der Entscheidung',
      heading: 'Es bleibt bei der Entscheidung',
      text: `Jemand anderes als bei der ersten Entscheidung hat gelesen, was Sie schrieben. Es bleibt bei der Entscheidung. ${otherWays}`,
    },
    overturned: {
      subject: 'Der zweite Blick: Sie hatten recht',
      heading: 'Sie hatten recht',
      text: 'Jemand anderes als bei der ersten Entscheidung hat gelesen, was Sie schrieben. Die Entscheidung ist zurückgenommen.',
    },
    said: 'Was dazu gesagt wird',
    button: 'Ihren Stand ansehen',
  },
  reply: {
    subject: (name, headline) => `${name} hat Ihnen geantwortet: „${headline}“`,
    heading: (name) => `${name} hat Ihnen geantwortet`,
    yours: (headline) => `Ihr Kommentar zu „${headline}“`,
    button: 'An seiner Stelle lesen',
  },
  digest: {
    subject: (site) => `Ihr Tag bei ${site}`,
    heading: 'Seit der letzten Übersicht',
    counts: (replies, decisions) =>
      [counted(replies, 'Antwort', 'Antworten'), counted(decisions, 'Entscheidung', 'Entscheidungen')].filter(Boolean).join(', '),
    replies: 'Antworten an Sie',
    decisions: 'Entscheidungen über Ihre Kommentare',
    from: (name, headline) => `${name}, zu „${headline}“`,
    about: (headline) => `Zu „${headline}“`,
    read: 'An seiner Stelle lesen',
    see: 'Ihren Kommentar ansehen',
    button: 'Alle Ihre Kommentare',
  },
  'export-ready': {
    subject: (site) => `Ihre Daten bei ${site} sind fertig`,
    heading: 'Ihre Daten sind fertig',
    text: (site, until) =>
      `Alles, was ${site} von Ihnen speichert, ist in einer Datei. Sie liegt bis ${until} bereit und wird dann gelöscht.`,
    button: 'Zur Datei',
  },
  'report-received': {
    subject: (headline) => `Ihre Meldung ist da: „${headline}“`,
    heading: 'Ihre Meldung ist eingegangen',
    text: (headline) =>
      `Danke. Sie haben uns einen Kommentar zu „${headline}“ gemeldet, den Sie für rechtswidrig halten. Jemand aus der Moderation liest ihn und entscheidet. Das Ergebnis teilen wir Ihnen per Mail mit.`,
    button: 'Den Stand ansehen',
  },
  'report-decided': {
    subject: (headline) => `Über Ihre Meldung ist entschieden: „${headline}“`,
    heading: 'Über Ihre Meldung ist entschieden',
    shown: (headline) =>
      `Jemand aus der Moderation hat den Kommentar zu „${headline}“ und Ihre Meldung gelesen und entschieden, dass er bleibt.`,
    notShown: (headline) => `Der Kommentar zu „${headline}“, den Sie uns gemeldet haben, wird nicht mehr gezeigt. Danke.`,
    contest: `Wenn Sie es anders sehen: ${otherWays.replace(/ auch /, ' ')}`,
    button: 'Die Entscheidung ansehen',
  },
  invitation: {
    subject: (by, site) => `${by} lädt Sie ein, bei ${site} mitzuarbeiten`,
    heading: (site) => `Arbeiten Sie bei ${site} mit`,
    text: (by) => `${by} lädt Sie in die Redaktion ein.`,
    role: {
      moderator: 'Wer moderiert, liest, was Leserinnen und Leser schreiben, und entscheidet nach den Kommentarregeln.',
      editor: 'Wer redigiert, schreibt, veröffentlicht und berichtigt Artikel.',
      admin: 'Wer verwaltet, kümmert sich um die Zeitung: ihre Leute, ihre Regeln und ihre Einstellungen.',
    },
    days: (days) => `Der Link gilt einmal, ${days} Tage lang. Wenn Sie nicht möchten, tun Sie nichts.`,
    button: 'Die Einladung ansehen',
  },
  why: {
    'sign-in': (site) => `Sie erhalten diese Mail, weil diese Adresse auf der Anmeldeseite von ${site} eingegeben wurde.`,
    comment: (site) => `Sie erhalten diese Mail, weil Sie bei ${site} mit dieser Adresse kommentiert haben.`,
    account: (site) => `Sie erhalten diese Mail, weil Sie mit dieser Adresse bei ${site} teilnehmen.`,
    report: (site) => `Sie erhalten diese Mail, weil mit dieser Adresse eine Meldung an ${site} ging.`,
    invitation: (site) => `Sie erhalten diese Mail, weil jemand von ${site} diese Adresse eingegeben hat, um Sie einzuladen.`,
  },
  stop: {
    replies: 'Keine Mails über Antworten mehr',
    decisions: 'Keine Mails über Entscheidungen mehr',
    digest: 'Keine tägliche Übersicht mehr',
  },
  choose: 'Auswählen, was wir Ihnen schicken',
  stopPage: {
    title: 'Mails von uns',
    sent: {
      replies: (email) => `Wenn jemand auf einen Ihrer Kommentare antwortet, schreiben wir an ${email}.`,
      decisions: (email) => `Wenn über einen Ihrer Kommentare entschieden wird, schreiben wir an ${email}.`,
      digest: (email) =>
        `Einmal am Tag schicken wir an ${email}, was mit Ihren Kommentaren geschah; für einzelne Antworten gibt es dann keine Mail.`,
    },
    stopped: {
      replies: (email) => `Beendet: Über Antworten schreiben wir nicht mehr an ${email}.`,
      decisions: (email) =>
        `Beendet: Über Entscheidungen schreiben wir nicht mehr an ${email}. Was entschieden wurde und warum, steht auf der Seite des Kommentars.`,
      digest: (email) => `Beendet: An ${email} schicken wir keine tägliche Übersicht mehr.`,
    },
    stop: 'Diese Mails beenden',
    again: 'Wieder schicken',
    rest: 'Andere Mails bleiben davon unberührt. Alle lassen sich auf der Seite Ihres Kontos auswählen.',
  },
}

const counted = (count: number, one: string, many: string) => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`)
