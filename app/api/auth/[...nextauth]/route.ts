export { nextAuth as GET, nextAuthByPost as POST } from '@/lib/next-auth'
