export type Option = [value: string, label: string, hint?: string]

interface ChoiceProps {
  legend: string
  name: string
  options: Option[]
  chosen: string
}

/** One of a few, all of them in sight. */
export function Choice({ legend, name, options, chosen }: ChoiceProps) {
  return (
    <fieldset className="text-sm">
      <legend className="font-semibold">{legend}</legend>
      {options.map(([value, label, hint]) => (
        <label key={value} className="mt-1.5 flex items-baseline gap-2">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="translate-y-0.5 accent-[var(--talk)]"
          />
          <span>
            {label}
            {hint && <span className="block text-xs text-soft">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
