import { type FrontSettings, makeFront } from '../front/front'
import { openStore } from '../front/store'

/** A front with a store of its own, as on a machine with one of each. Closing it closes both. */
export async function openFront({ databaseUrl, ...settings }: Omit<FrontSettings, 'pages'> & { databaseUrl: string }) {
  const store = await openStore({ upstream: settings.upstream, databaseUrl })
  const front = makeFront({ ...settings, pages: store })
  const close = async () => {
    await front.close()
    await store.close()
  }
  return { server: front.server, close }
}
