/** The same article or comment (anything parsed) with every time in it moved by these milliseconds. */
export function shifted<T>(value: T, by: number): T {
  if (value instanceof Date) return new Date(value.getTime() + by) as T
  if (Array.isArray(value)) return value.map((item) => shifted(item, by)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item, by)])) as T
}
