import type { In } from '../../words'

export const client: In<'client'> = {
  sections: 'برخې',
  desk: 'د څارنې مېز',
  signIn: 'ننوتل',
  failure: {
    title: 'زموږ له خوا ستونزه پېښه شوه',
    text: 'ستاسو تېروتنه نه ده. هغه تبصره چې تاسو لیکله، په همدې براوزر کې خوندي ده. مهرباني وکړئ لږ وروسته بیا هڅه وکړئ.',
    again: 'بیا هڅه وکړئ',
    instead: 'یا <front>لومړۍ پاڼې</front> ته لاړ شئ، یا <search>په لیکنو کې ولټوئ</search>.',
  },
}
