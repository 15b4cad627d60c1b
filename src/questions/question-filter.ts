import { type AgeBand, ageBands, type Heard, heardNames } from '#questions/question.ts'

/** Which questions of the own organisation are wanted; what is null does not count. Days are YYYY-MM-DD, both included. */
export interface QuestionFilter {
  /** words, as people type them in a search box */
  readonly words: string | null
  /** these areas only; an empty list finds nothing */
  readonly areaIds: readonly string[] | null
  /** only questions without an area */
  readonly wholeMunicipality: boolean
  readonly ageBand: AgeBand | null
  readonly route: Heard | null
  readonly language: string | null
  readonly from: string | null
  readonly until: string | null
  readonly mine: boolean
}

export const noFilter: QuestionFilter = {
  words: null,
  areaIds: null,
  wholeMunicipality: false,
  ageBand: null,
  route: null,
  language: null,
  from: null,
  until: null,
  mine: false,
}

/** Names of the filters in use, for the audit log: never what was searched for. */
export const filtersInUse = (filter: QuestionFilter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name]) => name)
    .join(' ')

/** The age band of a field, or null. */
export const asAgeBand = (value: string | undefined): AgeBand | null => ageBands.find((band) => band === value) ?? null

/** The route of a field, or null; also ‘resident’, which is no route of a worker. */
export const asHeard = (value: string | undefined): Heard | null =>
  (Object.keys(heardNames) as Heard[]).find((route) => route === value) ?? null
