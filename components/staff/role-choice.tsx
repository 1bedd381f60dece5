import { Choice } from '@/components/ui/choice'

const roles: [role: string, means: string][] = [
  ['moderator', 'Moderator: decides on comments'],
  ['editor', 'Editor: writes and publishes'],
  ['admin', 'Admin: all of that, and policy, people and settings'],
]

/** What somebody is to do. */
export const RoleChoice = ({ label, chosen, error }: { label: string; chosen: string; error?: string | undefined }) => (
  <Choice label={label} name="role" value={chosen} error={error} options={roles} />
)
