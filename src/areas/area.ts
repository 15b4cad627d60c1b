/** Levels of place inside a municipality, from large to small. Only wijk and buurt are levels of CBS; a subwijk is the municipality's own. */
export const areaLevels = ['wijk', 'subwijk', 'buurt'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** A wijk, subwijk or buurt of the municipality. */
export interface Area {
  readonly id: string
  readonly level: AreaLevel
  /** CBS code; null for a subwijk, and for a buurt whose code was not loaded yet */
  readonly code: string | null
  readonly name: string
  readonly parentId: string | null
  /** place in the schematic map: row 1–3, column 1–10 */
  readonly mapRow: number | null
  readonly mapColumn: number | null
}

/** An area that is not stored yet, with what lies in it. */
export interface AreaDraft {
  readonly level: AreaLevel
  readonly code?: string
  readonly name: string
  readonly mapRow?: number
  readonly mapColumn?: number
  readonly source?: string
  readonly within?: readonly AreaDraft[]
}

/** A code as CBS writes it, without the spaces it is padded with; null when it is not the code of a municipality, wijk or buurt. */
export function readCode(written: unknown): string | null {
  const code = typeof written === 'string' ? written.trim().toUpperCase() : ''
  return /^(GM\d{4}|WK\d{6}|BU\d{8})$/.test(code) ? code : null
}

/** The level of a trimmed code: WK = wijk, BU = buurt, GM = the municipality itself. */
export const levelOfCode = (code: string): 'municipality' | 'wijk' | 'buurt' =>
  code.startsWith('GM') ? 'municipality' : code.startsWith('WK') ? 'wijk' : 'buurt'

/** The municipality of a trimmed code: WK034403 and BU03440321 lie in GM0344. */
export const municipalityOfCode = (code: string): string => `GM${code.slice(2, 6)}`

/** The wijk of a trimmed buurt code: BU03440321 lies in WK034403. */
export const wijkOfCode = (code: string): string => `WK${code.slice(2, 8)}`

/** The name people use: CBS calls Overvecht "Wijk 03 Overvecht". */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^Wijk \d{2} (?=\S)/i, '')

/** Two names for one place: capitals, accents and punctuation do not count. */
export const sameName = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (name: string): string =>
  plainName(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '')

/** Address of the page of an area: by CBS code, by id when it has none. */
export const areaAddress = (area: Pick<Area, 'id' | 'code'>): string => `/wijken/${area.code ?? area.id}`

/** "wijk Overvecht", "subwijk Votulast": the level in words before the name. */
export const levelAndName = (area: Pick<Area, 'level' | 'name'>): string => `${area.level} ${area.name}`
