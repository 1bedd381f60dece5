// What stands around the moderation report. Its figures and their explanations are in English.

export const moderation = {
  title: 'Moderation report',
  monthTab: 'Moderation report, {month}',
  soFar: '{month}, so far',
  policy: 'Comment policy',
  all: 'All months',
  json: 'These figures as JSON',
} as const
