import type { In } from '../../words'

export const moderation: In<'moderation'> = {
  title: 'د تبصرو د څارنې راپور',
  monthTab: 'د تبصرو د څارنې راپور، {month}',
  soFar: '{month}، تر اوسه',
  policy: 'د تبصرو تګلاره',
  all: 'ټولې میاشتې',
  json: 'دا شمېرې د JSON په بڼه',
}
