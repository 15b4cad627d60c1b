import { type LearntThemes, learningSteps } from '#engine/taxonomy.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { type ThemeVectors, themeVectors, themeVectorsPrint } from '#themes/theme-vector.store.ts'

/** Themes as an organisation sees them, and what was learnt from them. */
interface Learnt {
  readonly print: string
  readonly themes: ReadonlyMap<string, ThemeVectors>
  readonly learning: Promise<LearntThemes>
}

/** What this process learnt last, by organisation. */
export type LearntByOrganisation = Map<string, Learnt>

/** Of each theme the latest confirmed questions; more of them make it slower and hardly surer. */
const confirmedPerTheme = 12
/** Pages of others go on after so many milliseconds of learning. */
const longestTurn = 10

/**
 * What can be learnt of the candidate themes as they stand now. The database says each time whether anything changed, in whatever process, so
 * that a confirmation counts from the very next question on; learning again gives way to other pages.
 */
export async function learntThemes(db: Db, scope: MemberScope, model: string, known: LearntByOrganisation) {
  need(scope, 'read themes')
  const print = await themeVectorsPrint(db, scope, model, confirmedPerTheme)
  const before = known.get(scope.organisation)
  if (before?.print === print) return { learnt: await before.learning, themes: before.themes }
  const themes = await themeVectors(db, scope, model, confirmedPerTheme)
  const fresh = {
    print,
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    learning: inTurns(learningSteps(themes.map(knownTheme))),
  }
  known.set(scope.organisation, fresh)
  fresh.learning.catch(() => known.delete(scope.organisation))
  return { learnt: await fresh.learning, themes: fresh.themes }
}

async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < longestTurn) continue
    await new Promise((next) => setImmediate(next))
    began = performance.now()
  }
}

const rows = (vectors: Int8Array): Int8Array[] =>
  Array.from({ length: vectors.length / DIMENSIONS }, (_, i) => vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS))

const knownTheme = ({ id, name, keywords, own, confirmed, languages }: ThemeVectors) => ({
  id,
  keywords: [name, ...keywords],
  vectors: rows(own),
  examples: rows(confirmed),
  languages,
})

/** The question of a theme whose meaning is nearest to a vector: one that a person placed there, or one of the theme's invented examples. */
export function mostAlike(theme: ThemeVectors, vector: Int8Array): { questionId: string | null; example: string | null } | null {
  const all = [
    ...rows(theme.confirmed).map((one, i) => ({ one, questionId: theme.confirmedIds[i] ?? null, example: null })),
    ...rows(theme.own.subarray(DIMENSIONS)).map((one, i) => ({ one, questionId: null, example: theme.examples[i] ?? null })),
  ]
  let best: (typeof all)[number] | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of all) {
    const likeness = candidate.one.reduce((sum, x, d) => sum + x * vector[d]!, 0)
    if (likeness > most) [best, most] = [candidate, likeness]
  }
  return best === null ? null : { questionId: best.questionId, example: best.example }
}
