/** The little of it that our test needs; it brings no types. */
declare module 'oidc-provider' {
  export default class Provider {
    constructor(issuer: string, settings: object)
    callback(): (req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => void
  }
}
