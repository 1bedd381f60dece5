/** One comment of several, as a checkbox sends it: which, with which text, in which state it was seen. lib/batches.ts reads it. */
export const manyValue = ({ id, revision, status }: { id: string; revision: number; status: string }) => `${id} ${revision} ${status}`
