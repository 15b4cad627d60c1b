import { type Area, levelAndName } from '#areas/area.ts'
import type { Option } from '#web/components.tsx'

/** Value of a field for "somewhere in the municipality". */
export const wholeMunicipality = 'city'

/** Every area to choose from: first that one does not know, then the wijken, then what lies in them. */
export function areaOptions(areas: readonly Area[], first: readonly Option[]): Option[] {
  const wijken = areas.filter((area) => area.level === 'wijk').map((area) => ({ value: area.id, label: area.name }))
  const smaller = areas.filter((area) => area.level !== 'wijk').map((area) => ({ value: area.id, label: levelAndName(area) }))
  return [...first, ...wijken, ...smaller]
}
