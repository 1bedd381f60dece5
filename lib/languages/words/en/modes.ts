export const modes = {
  newcomers: 'More comments are arriving than moderators can read: for now, first comments wait for a moderator. Since <when></when>.',
  held: 'More comments are arriving than moderators can read: for now every comment waits for a moderator. Since <when></when>.',
  paused:
    'More comments were arriving than moderators can read: for now no new ones are taken, since <when></when>. They open again by themselves when the moderators have caught up.',
  days: 'Comments on this article are closed since <when></when>: their days were over.',
  closedSince: 'Comments on this article are closed since <when></when>.',
  closed: 'Comments on this article are closed.',
  stays: 'What was said stays here to read.',
} as const
