import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/**
 * An OpenID provider of this machine, for a site at this address. Anybody signs in there by any name and password; the name
 * is the address's first part, and the address is verified unless the name begins with "unverified".
 */
export async function openIdentityProvider(site: string) {
  const server = createServer()
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = { OIDC_ISSUER: issuer, OIDC_ID: 'viewpoints', OIDC_SECRET: 'a secret of the test', OIDC_NAME: 'The Library' }
  const provider = new Provider(issuer, {
    clients: [{ client_id: settings.OIDC_ID, client_secret: settings.OIDC_SECRET, redirect_uris: [`${site}/api/auth/callback/oidc`] }],
    // Whoever leaves one of them out is refused.
    pkce: { methods: ['S256'], required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Reader ${id}`, email: `${id}@reader.example`, email_verified: !id.startsWith('unverified') }),
    }),
  })
  server.on('request', provider.callback())
  const close = async () => {
    server.close()
    server.closeAllConnections()
  }
  return { settings, close }
}
