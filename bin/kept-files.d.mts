import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request for a script or a style in brotli. Whatever else is asked for is left to the other, at once. */
export function sendKept(req: IncomingMessage, res: ServerResponse, other: (req: IncomingMessage, res: ServerResponse) => unknown): unknown
