export const kept = {
  title: 'You were signed out, so this was not sent',
  how: 'Nothing is lost. Sign in in another window, come back to this one and reload it: your browser asks whether to send the form again, as you filled it in.',
  signIn: 'Sign in',
  window: '(in a new window)',
  written: 'What you wrote',
  copy: 'Copy it from here if you would rather begin anew.',
  name: 'Name',
  email: 'E-mail',
  text: 'Text',
} as const
