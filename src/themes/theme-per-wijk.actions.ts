import { readAreas } from '#areas/area.actions.ts'
import type { Area } from '#areas/area.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'
import { listThemes } from '#themes/theme.store.ts'
import type { Theme } from '#themes/theme.ts'
import { type Figures, noFigure, readFigures } from '#themes/theme-count.actions.ts'
import { cellKey, shownCount, type ThemeFigure } from '#themes/theme-count.ts'

/** A theme that is asked about often in a wijk, beside the municipality. */
export interface FrequentTheme {
  readonly theme: Theme
  readonly figure: ThemeFigure
  /** place among the themes of the wijk, and among those of the municipality, by questions in twelve weeks; from 1, shared when equal */
  readonly place: number
  readonly placeInCity: number
  readonly city: ThemeFigure
}

/** The themes of a wijk that reach the number of questions. */
export interface FrequentInWijk {
  readonly wijk: Area
  readonly themes: readonly FrequentTheme[]
}

/** From so many questions in twelve weeks a theme counts as frequent in a wijk, unless someone asks for another number. */
export const usuallyFrequent = 20

/** Place of each theme in a wijk (null: the municipality) by number of questions. */
function placesIn(figures: Figures, themes: readonly Theme[], wijkId: string | null): ReadonlyMap<string, number> {
  const counts = themes.map((theme) => ({
    id: theme.id,
    count: shownCount(figures.get(cellKey(theme.id, wijkId)) ?? noFigure(theme.id, wijkId)),
  }))
  return new Map(counts.map(({ id, count }) => [id, counts.filter((other) => other.count > count).length + 1]))
}

/**
 * Combinations of wijk and candidate theme with at least `from` questions in twelve weeks, most questions first in each wijk (wijken by name).
 * Never fewer than the municipality's own threshold: smaller numbers of others are withheld.
 */
export async function readFrequent(
  db: Db,
  scope: Scope,
  from: number,
  today: string,
): Promise<{ from: number; wijken: readonly FrequentInWijk[] }> {
  need(scope, 'read themes')
  const least = Math.max(from, (await readSettings(db, scope)).threshold)
  const figures = await readFigures(db, scope, today)
  const themes = await listThemes(db, scope, ['candidate'])
  const inCity = placesIn(figures, themes, null)
  const wijken = (await readAreas(db, scope, 'wijk')).map((wijk) => {
    const here = placesIn(figures, themes, wijk.id)
    const frequent = themes
      .map((theme) => ({
        theme,
        figure: figures.get(cellKey(theme.id, wijk.id)) ?? noFigure(theme.id, wijk.id),
        place: here.get(theme.id)!,
        placeInCity: inCity.get(theme.id)!,
        city: figures.get(cellKey(theme.id, null)) ?? noFigure(theme.id, null),
      }))
      .filter(({ figure }) => shownCount(figure) >= least)
      .sort((a, b) => a.place - b.place || a.theme.name.localeCompare(b.theme.name, 'nl'))
    return { wijk, themes: frequent }
  })
  return { from: least, wijken }
}

/** Writes down that the frequent themes left as a file. */
export async function noteFrequentTaken(db: Db, scope: Scope, from: number): Promise<void> {
  need(scope, 'read themes')
  await audit(db, scope, { action: 'exported', object: 'theme figures', detail: { from } })
}
