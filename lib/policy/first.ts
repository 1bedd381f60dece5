export { standardPolicy as firstPolicy, standardPreamble as preamble } from './standard'
