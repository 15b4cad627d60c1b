import { type Area, sameName, wijkOfCode } from '#areas/area.ts'
import type { FigureTable } from '#areas/figure.ts'
import type { LoadReport } from '#areas/load-report.ts'
import type { OutlineDraft } from '#areas/outline-file.ts'

export const loadKinds = ['outlines', 'figures'] as const
export type LoadKind = (typeof loadKinds)[number]
export const loadKindNames: Readonly<Record<LoadKind, string>> = { outlines: 'Grenzen', figures: 'Cijfers' }

/** staged → loaded → undone; staged → undone when it is thrown away. */
export type LoadStatus = 'staged' | 'loaded' | 'undone'

/** Where a file comes from, as the person who loads it says. */
export interface LoadOrigin {
  readonly fileName: string
  readonly source: string
  readonly licence: string
  /** the year it is about */
  readonly period: string
  /** day on which the source published it, or on which it was fetched (YYYY-MM-DD); null: not said */
  readonly sourceDate: string | null
}

/** What a file held, kept until it is loaded or thrown away. */
export type StagedContent =
  | { readonly kind: 'outlines'; readonly outlines: readonly OutlineDraft[] }
  | { readonly kind: 'figures'; readonly table: FigureTable }

/** A file someone loads. */
export interface AreaLoad extends LoadOrigin {
  readonly id: string
  readonly kind: LoadKind
  readonly status: LoadStatus
  readonly report: LoadReport & {
    readonly done?: LoadResult
    /** areas that were used by the time it was undone, and so stay */
    readonly stay?: number
  }
  readonly createdAt: Date
  readonly loadedAt: Date | null
}

/** What loading did, in counts. */
export interface LoadResult {
  /** areas or figures that were stored */
  readonly stored: number
  /** areas made, and areas that got their code */
  readonly made: number
  readonly coded: number
}

/** What loading one border will do: the area is known, known by name only, new, or cannot be placed because its wijk is unknown. */
export interface OutlinePlan {
  readonly outline: OutlineDraft
  readonly how: 'known' | 'byName' | 'new' | 'wijkUnknown'
  /** null when it is new or cannot be placed */
  readonly area: Area | null
}

export const planInWords: Readonly<Record<OutlinePlan['how'], string>> = {
  known: 'krijgt deze grens',
  byName: 'krijgt deze grens en deze code',
  new: 'is nieuw en komt erbij',
  wijkUnknown: 'wordt overgeslagen: de wijk is niet bekend. Laad eerst de wijken',
}

/** Finds for each border its area: by code, or by name among those without a code (a buurt within its own wijk). Wijken come first, so that their buurten find them. */
export function planOutlines(outlines: readonly OutlineDraft[], areas: readonly Area[]): readonly OutlinePlan[] {
  const byCode = new Map(areas.flatMap((area) => (area.code === null ? [] : [[area.code, area]])))
  const byId = new Map(areas.map((area) => [area.id, area]))
  const wijkCode = (area: Area): string | null => {
    let at: Area | undefined = area
    while (at !== undefined && at.level !== 'wijk') at = at.parentId === null ? undefined : byId.get(at.parentId)
    return at?.code ?? null
  }
  const taken = new Set<string>()
  const wijken = new Set(areas.flatMap((area) => (area.level === 'wijk' && area.code !== null ? [area.code] : [])))
  const inOrder = [...outlines].sort((a, b) => (a.level === b.level ? a.row - b.row : a.level === 'wijk' ? -1 : 1))
  return inOrder.map((outline): OutlinePlan => {
    if (outline.level === 'wijk') wijken.add(outline.code)
    const known = byCode.get(outline.code)
    if (known) return { outline, how: 'known', area: known }
    const named = areas.find(
      (area) =>
        area.code === null &&
        area.level === outline.level &&
        !taken.has(area.id) &&
        sameName(area.name, outline.name) &&
        (outline.level === 'wijk' || wijkCode(area) === wijkOfCode(outline.code)),
    )
    if (named) {
      taken.add(named.id)
      return { outline, how: 'byName', area: named }
    }
    const placed = outline.level === 'wijk' || wijken.has(wijkOfCode(outline.code))
    return { outline, how: placed ? 'new' : 'wijkUnknown', area: null }
  })
}
