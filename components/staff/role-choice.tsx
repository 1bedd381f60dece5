'use client'

import { useId } from 'react'

const roles = [
  { role: 'moderator', name: 'Moderator', means: 'decides on comments' },
  { role: 'editor', name: 'Editor', means: 'writes and publishes' },
  { role: 'admin', name: 'Admin', means: 'all of that, and policy, people and settings' },
]

/** What somebody is to do. */
export function RoleChoice({ label, chosen, error }: { label: string; chosen: string; error?: string | undefined }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        name="role"
        defaultValue={chosen}
        className="input mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {roles.map(({ role, name, means }) => (
          <option key={role} value={role}>
            {name}: {means}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
          {error}
        </p>
      )}
    </div>
  )
}
