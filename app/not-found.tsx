// What stands here is rendered with every page, in case: so it is little, and the front puts the whole page in its place.
export { default, generateMetadata } from './(site)/not-found'
