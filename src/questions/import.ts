import { z } from 'zod'
import { type ColumnKind, columnKinds, readAgeBand, readRoute } from '#questions/import-columns.ts'
import { type AgeBand, type CaptureRoute, captureRoutes, longestText } from '#questions/question.ts'
import { readDate } from '#web/form.ts'

/** Most rows and bytes of one file. */
export const mostRows = 100_000
export const mostBytes = 50 * 1024 * 1024

/** The queue in which an import waits to become questions: `{ importId, municipality, organisation }`. */
export const importQueue = 'import'

export const importStatuses = ['uploading', 'staged', 'running', 'done', 'undone'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** Which status may follow which. */
export const importSteps: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  uploading: ['staged', 'undone'],
  staged: ['running', 'undone'],
  running: ['done', 'undone'],
  done: ['undone'],
  undone: [],
}

const column = z.number().int().min(0).max(255)

/** What a person chose on the mapping page. */
export const mappingSchema = z.object({
  columns: z.object(
    Object.fromEntries(columnKinds.map((kind) => [kind, column.optional()])) as Record<ColumnKind, z.ZodOptional<typeof column>>,
  ),
  /** for rows without a route of their own */
  route: z.enum(captureRoutes),
  /** for rows without an area of their own; null = the whole municipality */
  areaId: z.uuid().nullable(),
  /** wijk by a name in the file that we do not know */
  areaByName: z.record(z.string(), z.uuid()),
})
export type Mapping = z.output<typeof mappingSchema>

/** One file on its way in. */
export interface Import {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly status: ImportStatus
  readonly head: readonly string[]
  readonly mapping: Mapping | null
  readonly rowsStaged: number
  readonly stored: number
  readonly duplicates: number
  readonly wrong: number
  readonly cleaned: number
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

/** Stands among the kinds taken out of a cell that is too long to be stored. */
export const tooLong = 'too long'

/** One row of it, cleaned; `row` is its number in the file. */
export interface StagedRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly languages: readonly (string | null)[]
  readonly removed: readonly (readonly string[])[]
}

export const outcomes = ['stored', 'duplicate', 'wrong'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeNames: Readonly<Record<Outcome, string>> = { stored: 'bewaard', duplicate: 'stond er al', wrong: 'niet bewaard' }

/** Why a row was not stored, or what of it was not understood. */
export const remarkNames = {
  'no text': 'Er staat geen vraag in deze regel.',
  'text too long': `De vraag is langer dan ${longestText} tekens.`,
  'date unreadable': 'De datum is niet te lezen. Schrijf 19-11-2026 of 2026-11-19.',
  'date ahead': 'De datum ligt na vandaag.',
  'no date': 'Zonder datum: geteld op de dag van de import.',
  'area unknown': 'De wijk is niet bekend: geteld voor de hele gemeente.',
  'age unknown': 'De leeftijd is niet te lezen: geteld als onbekend.',
  'route unknown': 'De route is niet te lezen: de route van het bestand is gebruikt.',
  'theme left out': 'Het thema is niet gebruikt.',
} as const
export type Remark = keyof typeof remarkNames

/** A row as a question. */
export interface ReadRow {
  readonly text: string | null
  readonly language: string | null
  readonly askedOn: string
  readonly areaId: string | null
  readonly ageBand: AgeBand
  readonly route: CaptureRoute
  readonly theme: string | null
  readonly remarks: readonly Remark[]
}

/** Names and codes of areas, as `areaKey` writes them, with their ids. */
export type AreasByKey = ReadonlyMap<string, string>

/** How a name or code of an area is looked up: capitals, accents, "wijk" in front and spaces do not count. */
export const areaKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/^\s*(wijk|buurt)\s+(\d{2}\s+)?/, '')
    .replace(/[^a-z0-9]+/g, '')

/** Reads a cleaned row as a question by the chosen mapping; `today` is the day of the import. Wrong rows say why. */
export function readRow(
  staged: StagedRow,
  mapping: Mapping,
  areas: AreasByKey,
  today: string,
): ({ readonly ok: true } & ReadRow) | { readonly ok: false; readonly why: Remark } {
  const cell = (kind: ColumnKind): string => {
    const at = mapping.columns[kind]
    return at === undefined ? '' : (staged.cells[at] ?? '').trim()
  }
  const remarks: Remark[] = []
  const theme = cell('theme') || null
  const text = cell('text') || null
  if (text === null && theme === null) return { ok: false, why: 'no text' }
  if (mapping.columns.text !== undefined && staged.removed[mapping.columns.text]?.includes(tooLong))
    return { ok: false, why: 'text too long' }
  const date = cell('date')
  const noDay = date !== '' && (!/^\d{4}-/.test(date) || readDate(date, today) === null)
  // what stood there was no day and was taken out: today would be a guess
  const takenOut = date === '' && mapping.columns.date !== undefined && (staged.removed[mapping.columns.date]?.length ?? 0) > 0
  if (noDay || takenOut) return { ok: false, why: 'date unreadable' }
  if (date > today) return { ok: false, why: 'date ahead' }
  if (date === '' && mapping.columns.date !== undefined) remarks.push('no date')
  const ageBand = readAgeBand(cell('age'))
  if (ageBand === null) remarks.push('age unknown')
  const route = cell('route') === '' ? mapping.route : readRoute(cell('route'))
  if (route === null) remarks.push('route unknown')
  const area = readArea(cell('area'), mapping, areas)
  if (area === undefined) remarks.push('area unknown')
  return {
    ok: true,
    text,
    language: text === null || mapping.columns.text === undefined ? null : (staged.languages[mapping.columns.text] ?? null),
    askedOn: date === '' ? today : date,
    areaId: area ?? null,
    ageBand: ageBand ?? 'unknown',
    route: route ?? mapping.route,
    theme,
    remarks,
  }
}

/** Area id of a cell; undefined: not known. An empty cell takes the area of the file. */
function readArea(cell: string, mapping: Mapping, areas: AreasByKey): string | null | undefined {
  if (cell === '') return mapping.areaId
  const key = areaKey(cell)
  return mapping.areaByName[key] ?? areas.get(key)
}
