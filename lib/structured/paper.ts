import { siteAddress, siteName } from '../site'

// The paper as schema.org describes it. Every page names it by the same id.

const organizationId = siteAddress('/#paper')
const websiteId = siteAddress('/#site')

/** The paper as a publisher. Its logo is public/icon-512.png. */
export const organization = () => ({
  '@type': 'NewsMediaOrganization',
  '@id': organizationId,
  name: siteName(),
  url: siteAddress('/'),
  logo: { '@type': 'ImageObject', url: siteAddress('/icon-512.png'), width: 512, height: 512 },
  publishingPrinciples: siteAddress('/comment-policy'),
  correctionsPolicy: siteAddress('/corrections'),
  actionableFeedbackPolicy: siteAddress('/comment-policy'),
})

const website = () => ({
  '@type': 'WebSite',
  '@id': websiteId,
  name: siteName(),
  url: siteAddress('/'),
  publisher: { '@id': organizationId },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${siteAddress('/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

/** For the front page: the paper, and its site. */
export const paperData = () => ({ '@context': 'https://schema.org', '@graph': [organization(), website()] })

interface Step {
  name: string
  path: string
}

/** The way from the front page to a page, which is its last step. */
export function breadcrumbs(steps: Step[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: siteName(), path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteAddress(path),
    })),
  }
}

interface Listed {
  title: string
  path: string
  description: string
  /** The slugs of the articles on it, in their order. */
  articles: string[]
  /** Somebody whose page it is. */
  person?: { name: string; title: string; image: string | null }
}

/** For a page that lists articles; a person's is a profile too. */
export function listData({ title: name, path, description, articles, person }: Listed) {
  const items = articles.map((slug, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: siteAddress(`/articles/${encodeURIComponent(slug)}`),
  }))
  const page = {
    '@type': person ? ['ProfilePage', 'CollectionPage'] : 'CollectionPage',
    '@id': siteAddress(path),
    url: siteAddress(path),
    name,
    ...(description && { description }),
    isPartOf: { '@id': websiteId },
    publisher: { '@id': organizationId },
    mainEntity: person
      ? {
          '@type': 'Person',
          name: person.name,
          url: siteAddress(path),
          ...(person.title && { jobTitle: person.title }),
          ...(person.image && { image: siteAddress(person.image) }),
          worksFor: { '@id': organizationId },
        }
      : { '@type': 'ItemList', itemListElement: items },
    ...(person && { hasPart: { '@type': 'ItemList', itemListElement: items } }),
  }
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbs([{ name, path }])] }
}
