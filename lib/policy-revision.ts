import { z } from 'zod'

/** The revision of the draft that a form has seen: the database's whole numbers. */
export const draftRevision = z.coerce.number().int().min(0).max(2_147_483_647)
