import { findIdentifiers, type IdentifierKind, type KnownNames, redact } from '#engine/deidentify.ts'
import { goneInWords } from '#questions/cleaned-text.tsx'

/** Where parents talked; never an address. */
export const placeKinds = ['school', 'communityCentre', 'playground', 'healthCentre', 'atHome', 'other'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindNames: Readonly<Record<PlaceKind, string>> = {
  school: 'school',
  communityCentre: 'buurthuis',
  playground: 'speeltuin',
  healthCentre: 'gezondheidscentrum',
  atHome: 'bij iemand thuis',
  other: 'anders',
}

/** A talk is planned first or written down afterwards. */
export const talkStatuses = ['planned', 'kept', 'cancelled'] as const
export type TalkStatus = (typeof talkStatuses)[number]

/** The only steps a talk may take. */
export const talkSteps: Readonly<Record<TalkStatus, readonly TalkStatus[]>> = { planned: ['kept', 'cancelled'], kept: [], cancelled: [] }

/** A talk with parents: where, when, with how many; never who. */
export interface ParentTalk {
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly wijkId: string
  readonly wijkName: string
  /** what it was planned about; null: parents bring the subjects */
  readonly themeId: string | null
  readonly themeName: string | null
  readonly status: TalkStatus
  readonly placeKind: PlaceKind
  /** its name, when one was given */
  readonly place: string
  /** YYYY-MM-DD */
  readonly day: string
  /** null until it was kept */
  readonly parents: number | null
  /** of the own organisation */
  readonly own: boolean
  readonly createdAt: Date
}

/** A talk as it comes from a form. */
export interface TalkDraft {
  readonly wijkId: string
  readonly themeId: string | null
  readonly placeKind: PlaceKind
  readonly place: string
  readonly day: string
  /** null: planned */
  readonly parents: number | null
}

/** Whole days in which the own organisation may still change what it wrote down. */
export const daysToEdit = 7

/** May what was written down at this moment still be changed? */
export const mayStillEdit = (writtenAt: Date, now: Date): boolean => now.getTime() - writtenAt.getTime() < daysToEdit * 86_400_000

/** "buurthuis De Dreef", "school" */
export const placeInWords = ({ placeKind, place }: Pick<ParentTalk, 'placeKind' | 'place'>): string =>
  place === ''
    ? placeKind === 'other'
      ? 'een andere plek'
      : placeKindNames[placeKind]
    : placeKind === 'other'
      ? placeAsRead(place)
      : `${placeKindNames[placeKind]} ${placeAsRead(place)}`

/** What was taken out of a place is said in words, not as it is stored. */
const placeAsRead = (place: string): string =>
  place.replace(/\[([a-z]+)\]/g, (stored, kind: IdentifierKind) => (goneInWords[kind] ? `(${goneInWords[kind]})` : stored))

/** Kinds that say where something is: in the name of a place they stay. */
const placeStays: ReadonlySet<string> = new Set(['location', 'institution'])

/** The name of a place without a person or an address in it; none for a home. */
export function cleanPlace({ placeKind, place }: Pick<ParentTalk, 'placeKind' | 'place'>, known: KnownNames): string {
  if (placeKind === 'atHome') return ''
  const spans = findIdentifiers(place.trim(), known)
  return redact(place.trim(), spans, new Set(spans.flatMap((span, i) => (placeStays.has(span.kind) ? [i] : []))))
}
