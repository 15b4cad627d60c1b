/** Lists that can be kept as someone filtered them. */
export const filterPages = ['questions', 'themes', 'alarms'] as const
export type FilterPage = (typeof filterPages)[number]

/** Address and name of each list, and the parts of its address that say what it shows. */
export const filterPlaces: Readonly<
  Record<FilterPage, { readonly path: string; readonly label: string; readonly fields: readonly string[] }>
> = {
  questions: { path: '/vragen', label: 'Vragen', fields: ['q', 'area', 'ageBand', 'route', 'language', 'from', 'until', 'mine'] },
  themes: { path: '/themas', label: 'Thema’s', fields: ['wijk', 'thema'] },
  alarms: { path: '/signalen', label: 'Wat stijgt er?', fields: ['wijk', 'thema', 'stand'] },
}

/** A list as one person wants to see it again. */
export interface SavedFilter {
  readonly id: string
  readonly page: FilterPage
  readonly name: string
  /** the part of the address behind the question mark */
  readonly query: string
}

/** Address of a kept list. */
export const filterAddress = ({ page, query }: Pick<SavedFilter, 'page' | 'query'>): string => `${filterPlaces[page].path}?${query}`

/** The parts of an address that this list knows, in one order; null when nothing is filtered. */
export function plainQuery(page: FilterPage, given: string): string | null {
  const asked = new URLSearchParams(given)
  const known = filterPlaces[page].fields.flatMap((field) => {
    const value = asked.get(field)?.trim().slice(0, 200) ?? ''
    return value === '' ? [] : [[field, value]]
  })
  const text = new URLSearchParams(known).toString()
  return text === '' || text.length > 1000 ? null : text
}
