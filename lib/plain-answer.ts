// Without scripts the answer to a form is its page. To a comment that is the answer itself, and not once more everything that has
// been said: it stands on top, and costs a fifth.

const answers = new WeakSet<object>()

/** From here on, what this request gets is an answer to what was sent with it. */
export const answersForm = (request: object) => void answers.add(request)

/** What was sent has changed the page: it is shown whole. */
export const showsPage = (request: object) => void answers.delete(request)

/** True where the page of this request is an answer to a form. */
export const isAnswer = (request: object): boolean => answers.has(request)
