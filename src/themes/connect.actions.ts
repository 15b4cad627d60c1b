import { v7 as uuid } from 'uuid'
import { wijkOfEveryArea } from '#areas/area.store.ts'
import type { ClusterProgress } from '#engine/cluster.ts'
import { type ProposalInput, proposalSteps } from '#engine/proposals.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { wijkProposalSteps } from '#engine/wijk-proposals.ts'
import { readSettings } from '#organisations/municipality.actions.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { type Encoder, EncoderUnavailable } from '#platform/encoder.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { hasOtherModels, readVectors } from '#questions/question-vector.store.ts'
import * as store from '#themes/connect.store.ts'
import { type ConnectRow, type Group, groupsOf } from '#themes/connect.ts'
import { groupsOfWijken, rowsOfCity } from '#themes/connect-wijken.ts'
import { addDeed, insertThemes } from '#themes/theme.store.ts'
import { ownWords } from '#themes/theme.ts'
import { judgedInWijken, writeStandings } from '#themes/theme-family.store.ts'
import { saveThemeVectors, themesWithoutVector } from '#themes/theme-vector.store.ts'

interface Context {
  readonly database: Database
  readonly encoder: Encoder
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** After a run the program rests this many times as long as the run took, so that a stream of new questions does not keep a core busy. */
const restFactor = 4
const portion = 5_000

/** For the river: themes get vectors of their own words. Without the encoder it waits for a later turn. */
export async function encodeThemes(context: Context, scope: RiverScope): Promise<void> {
  const { database, encoder, signal } = context
  const themes = await inScope(database, scope, (db) => themesWithoutVector(db, scope, encoder.modelName))
  for (const theme of themes) {
    if (signal.aborted) return
    try {
      const vectors = quantise(await encoder.encode([ownWords(theme), ...theme.examples], { signal }))
      await inScope(database, scope, (db) => saveThemeVectors(db, scope, encoder.modelName, theme.id, vectors))
    } catch (error) {
      if (error instanceof EncoderUnavailable || signal.aborted) return
      throw error
    }
  }
}

/**
 * For the river: puts the questions of all organisations of a municipality together by meaning. What people placed holds its theme in place; what
 * forms by itself becomes a proposal, with the id it had before; a rejected one stays rejected. Nothing is done when nothing changed.
 */
export async function connectQuestions(context: Context, scope: RiverScope): Promise<void> {
  const { database, encoder, clock } = context
  const began = clock()
  // half of the vectors would look as if half of the themes were gone
  if (await inScope(database, scope, (db) => hasOtherModels(db, scope, encoder.modelName))) return
  const [print, last] = await inScope(
    database,
    scope,
    async (db) => [await store.fingerprint(db, scope, encoder.modelName), await store.lastRun(db, scope)] as const,
  )
  if (last?.fingerprint === print || (last !== null && isResting(last, began))) return
  const read = await readRows(context, scope)
  if (read.rows.length === 0) {
    // nothing is left that could say a word
    if (last !== null) await inScope(database, scope, (db) => writeGroups(db, scope, [], began))
    return
  }
  const run = await inScope(database, scope, (db) => store.beginRun(db, scope, began))
  const tell = (step: string, percent: number) => inScope(database, scope, (db) => store.noteRun(db, scope, run, { step, percent }))
  const known = await inScope(database, scope, (db) => store.knownProposals(db, scope))
  const { threshold, languages } = await inScope(database, scope, (db) => readSettings(db, scope))
  const areas = new Map(known.map((theme) => [theme.id, theme]))
  const inWijken = await inScope(database, scope, (db) => judgedInWijken(db, scope))
  const cityRows = rowsOfCity(read.rows, inWijken)
  const input = { ...inputOf(cityRows, read.vectors), allowedLanguages: languages }
  const city = await slowly(context, proposalSteps(input), (percent) => tell('vragen vergelijken', Math.floor(percent * 0.9)))
  if (city === null) return // stopped: the next turn begins anew
  const whole = groupsOf(city, cityRows, areas, threshold, uuid)
  const wijken = await wijkenOf(context, scope, read, new Set(inWijken.map((theme) => theme.id)))
  const own = await slowly(context, wijkProposalSteps(input, wijken, city), async () => {})
  if (own === null) return // half of the wijken would look like proposals that are gone
  const cityIds = whole.groups.map((group) => group.id)
  const parts = groupsOfWijken(own, read.rows, cityIds, inWijken, threshold, uuid)
  const placements = new Map(whole.placements.map((one) => [one.questionId, one]))
  for (const one of parts.placements) placements.set(one.questionId, one)
  await inScope(database, scope, async (db) => {
    // what changed while the program computed was not seen by it: then the next turn is a run again
    const unchanged = (await store.fingerprint(db, scope, encoder.modelName)) === print
    await writeGroups(db, scope, [...whole.groups, ...parts.groups], began)
    const byPerson = new Set(read.rows.filter((row) => row.byPerson).map((row) => row.id))
    const moved = [...placements.values()].filter((one) => !byPerson.has(one.questionId))
    await store.writePlacements(db, scope, moved, began)
    const after = await store.fingerprint(db, scope, encoder.modelName)
    await store.noteRun(db, scope, run, { step: 'klaar', percent: 100, finishedAt: clock(), fingerprint: unchanged ? after : '' })
  })
}

const isResting = (last: store.ThemeRun, now: Date): boolean =>
  last.finishedAt !== null &&
  now.getTime() - last.finishedAt.getTime() < restFactor * (last.finishedAt.getTime() - last.startedAt.getTime())

interface Read {
  readonly rows: readonly ConnectRow[]
  readonly vectors: Int8Array
}

const inputOf = (rows: readonly ConnectRow[], vectors: Int8Array): ProposalInput => ({
  ids: rows.map((row) => row.id),
  texts: rows.map((row) => row.text),
  vectors,
  anchors: rows.map((row) => row.anchor),
})

/** Every question with a vector, in portions, so that no transaction stays open for long. */
async function readRows({ database, encoder }: Context, scope: RiverScope): Promise<Read> {
  const places = new Map((await inScope(database, scope, (db) => store.placesForRun(db, scope))).map((place) => [place.questionId, place]))
  const rows: ConnectRow[] = []
  const parts: Int8Array[] = []
  for (let after: string | undefined; ; ) {
    const filter = { limit: portion, ...(after === undefined ? {} : { after }) }
    const read = await inScope(database, scope, (db) => readVectors(db, scope, encoder.modelName, filter))
    for (const [i, id] of read.ids.entries()) {
      const place = places.get(id)
      rows.push({
        id,
        organisationId: read.organisationIds[i]!,
        text: read.texts[i]!,
        areaId: read.areaIds[i]!,
        themeId: place?.themeId ?? place?.storedThemeId ?? null,
        byPerson: place?.byPerson === true,
        anchor: place?.anchor ?? null,
      })
    }
    parts.push(read.vectors)
    after = read.ids.at(-1)
    if (read.ids.length < portion) break
  }
  const vectors = new Int8Array(rows.length * DIMENSIONS)
  let at = 0
  for (const part of parts) {
    vectors.set(part, at)
    at += part.length
  }
  return { rows, vectors }
}

/** Runs the engine step by step, so that the process can stop in between; null when it was stopped. */
async function slowly<T>(
  context: Context,
  steps: Generator<ClusterProgress, T>,
  tell: (percent: number) => Promise<void>,
): Promise<T | null> {
  let told = performance.now()
  for (;;) {
    if (context.signal.aborted) return null
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - told > 2000) {
      told = performance.now()
      await tell((100 * step.value.done) / step.value.of)
    } else await new Promise((next) => setImmediate(next))
  }
}

/** Which wijk the rows are of, for those that the program may move or that a theme of their wijk holds. */
async function wijkenOf({ database }: Context, scope: RiverScope, read: Read, held: ReadonlySet<string>): Promise<(string | null)[]> {
  const wijkOf = await inScope(database, scope, (db) => wijkOfEveryArea(db, scope))
  return read.rows.map((row) => {
    const moves = (!row.byPerson && row.anchor === null) || (row.anchor !== null && held.has(row.anchor))
    return row.areaId === null || !moves ? null : (wijkOf.get(row.areaId) ?? null)
  })
}

/** New proposals are stored, known ones get the words their questions say now, and those that are no longer seen expire. */
async function writeGroups(db: Parameters<typeof insertThemes>[0], scope: RiverScope, groups: readonly Group[], now: Date): Promise<void> {
  // read again: people went on while the program was computing
  const known = await store.knownProposals(db, scope)
  const fresh = groups.filter((group) => !group.known)
  await insertThemes(
    db,
    scope,
    fresh.map(({ id, areaId, name, seenWords }) => ({ id, areaId, status: 'proposed', name, seenWords, createdAt: now })),
  )
  for (const { id } of fresh) await addDeed(db, scope, { theme: id, deed: 'found', at: now })
  const named = new Set(known.filter((theme) => theme.named).map((theme) => theme.id))
  const proposals = new Set(known.map((theme) => theme.id))
  await store.refreshWords(
    db,
    scope,
    groups.filter((group) => group.known).map((group) => ({ ...group, rename: proposals.has(group.id) && !named.has(group.id) })),
  )
  await writeStandings(db, scope, groups)
  const seen = new Set(groups.map((group) => group.id))
  const unnamed = known.filter((theme) => !theme.named && !seen.has(theme.id)).map((theme) => theme.id)
  await store.forgetWords(db, scope, [...seen], unnamed)
  const gone = known.filter((theme) => theme.status === 'proposed' && !seen.has(theme.id)).map((theme) => theme.id)
  for (const id of await store.expireProposals(db, scope, gone, now)) await addDeed(db, scope, { theme: id, deed: 'expired', at: now })
}
