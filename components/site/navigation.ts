import { siteSettings } from '@/lib/site'

/** The links at the top: what the settings say, or the sections. */
export function navigation(sections: { slug: string; name: string }[]) {
  const { navigation } = siteSettings()
  if (navigation.length > 0) return navigation.map((link) => ({ ...link, section: /^\/sections\/([^/?#]+)$/.exec(link.href)?.[1] }))
  return sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name, section: slug }))
}
