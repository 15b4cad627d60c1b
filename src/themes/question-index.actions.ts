import { type LanguageMeans, languageMeans, withoutLanguage } from '#engine/language-means.ts'
import { nearest, vectorIndex } from '#engine/similar.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import type { Database } from '#platform/db.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { readVectors } from '#questions/question-vector.store.ts'
import { countVectors, editedSince, vectorIds, vectorsOf } from '#themes/question-index.store.ts'

/** A question that is near another: its id and their cosine. */
export interface Near {
  readonly questionId: string
  readonly score: number
}

/** What is looked for: a vector in its language, not the question itself, and perhaps only questions in one language. */
export interface Wanted {
  readonly vector: Int8Array
  readonly language: string | null
  readonly except?: string | null
  readonly only?: string
}

/** The vectors of each organisation's own questions, in the memory of this process: searched in some 15 ms at 100,000. */
export interface QuestionIndex {
  /** The nearest questions of the organisation of this scope, of one language when `wanted` says so; null while its vectors are being read. Never waits. */
  nearest(scope: MemberScope, question: Wanted, k: number): readonly Near[] | null
  /** A question that was just stored, so that the next one finds it. */
  add(scope: MemberScope, questionId: string, vector: Int8Array, language: string | null): void
  /** Waits until the vectors of this organisation have been read. */
  ready(scope: MemberScope): Promise<void>
}

interface Shelf {
  readonly rowOf: Map<string, number>
  readonly ids: string[]
  readonly languages: (string | null)[]
  /** without what their language adds, so that a question finds its likes in other languages; room for more rows than are used */
  vectors: Int8Array
  inverseLengths: Float32Array
  means: LanguageMeans
  /** rows when the means were computed */
  measured: number
  loaded: boolean
  loading: Promise<void> | null
  checkedAt: number
  comparedAt: number
  /** the last edit of a question that was taken in; null: none yet */
  editedAt: Date | null
  /** rows whose question left */
  readonly gone: Set<number>
}

/** Rows read at once: a page that is waiting for its turn waits some milliseconds. */
const PORTION = 4000
/** How long a shelf is trusted before the database is asked for what came from elsewhere, in milliseconds. */
const TRUSTED_MS = 30_000
/** How long a shelf of the right size is taken to hold the right questions, in milliseconds. */
const COMPARED_MS = 600_000

/** Opens an empty index over vectors of one model; an organisation's shelf fills itself the first time it is asked for. */
export function openQuestionIndex(database: Database, modelName: string, trustedMs = TRUSTED_MS): QuestionIndex {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (scope: MemberScope): Shelf => {
    const shelf = shelves.get(scope.organisation) ?? emptyShelf()
    shelves.set(scope.organisation, shelf)
    if (shelf.loading === null && (!shelf.loaded || performance.now() - shelf.checkedAt > trustedMs))
      refresh(database, scope, modelName, shelf)
    return shelf
  }
  return {
    nearest(scope, { vector, language, except, only }, k) {
      const shelf = shelfOf(scope)
      if (!shelf.loaded) return null
      const query = quantise(withoutLanguage(vector, [language], shelf.means))
      const index = { vectors: shelf.vectors, rows: shelf.ids.length, inverseLengths: shelf.inverseLengths }
      const keep = only === undefined ? undefined : (row: number) => shelf.languages[row] === only
      const found = nearest(query, index, k + 1, keep).map(({ row, score }) => ({ questionId: shelf.ids[row]!, score }))
      return found.filter((near) => near.questionId !== except && near.score > 0).slice(0, k)
    },
    add(scope, questionId, vector, language) {
      const shelf = shelfOf(scope)
      if (shelf.loaded) put(shelf, [questionId], vector, [language])
    },
    async ready(scope) {
      await shelfOf(scope).loading
    },
  }
}

const emptyShelf = (): Shelf => ({
  rowOf: new Map(),
  ids: [],
  languages: [],
  vectors: new Int8Array(0),
  inverseLengths: new Float32Array(0),
  means: new Map(),
  measured: 0,
  loaded: false,
  loading: null,
  checkedAt: Number.NEGATIVE_INFINITY,
  comparedAt: performance.now(),
  editedAt: null,
  gone: new Set(),
})

function refresh(database: Database, scope: MemberScope, modelName: string, shelf: Shelf): void {
  const grown = shelf.ids.length > shelf.measured * 1.2 + 200
  const reading = !shelf.loaded || grown ? readAll(database, scope, modelName, shelf) : readChanges(database, scope, modelName, shelf)
  shelf.loading = reading
    // a database that does not answer now is asked again later; pages show what there is
    .catch(() => {})
    .finally(() => {
      shelf.loading = null
      shelf.checkedAt = performance.now()
    })
}

/** Reads every vector anew, measures what each language adds, and then takes the place of what stood there. */
async function readAll(database: Database, scope: MemberScope, modelName: string, shelf: Shelf): Promise<void> {
  const ids: string[] = []
  const languages: (string | null)[] = []
  const portions: Int8Array[] = []
  const edited = await inScope(database, scope, (db) => editedSince(db, scope, null))
  for (let after: string | undefined; ; ) {
    const read = await inScope(database, scope, (db) =>
      readVectors(db, scope, modelName, { limit: PORTION, ...(after === undefined ? {} : { after }) }),
    )
    ids.push(...read.ids)
    languages.push(...read.languages)
    portions.push(read.vectors)
    after = read.ids.at(-1)
    if (read.ids.length < PORTION) break
  }
  const vectors = new Int8Array(ids.length * DIMENSIONS)
  let at = 0
  for (const portion of portions) {
    vectors.set(portion, at)
    at += portion.length
  }
  const fresh = emptyShelf()
  fresh.editedAt = edited.last
  fresh.means = languageMeans(vectors, languages)
  for (let from = 0; from < ids.length; from += PORTION) {
    const to = Math.min(ids.length, from + PORTION)
    put(fresh, ids.slice(from, to), vectors.subarray(from * DIMENSIONS, to * DIMENSIONS), languages.slice(from, to))
    await new Promise((next) => setImmediate(next))
  }
  Object.assign(shelf, fresh, { loading: shelf.loading, measured: ids.length, loaded: true })
}

/** Takes in what other processes stored and lets go of what is no longer there. */
async function readChanges(database: Database, scope: MemberScope, modelName: string, shelf: Shelf): Promise<void> {
  await readEdited(database, scope, modelName, shelf)
  const gone = shelf.gone.size
  const count = await inScope(database, scope, (db) => countVectors(db, scope, modelName))
  // as many as here: then they are the same ones, save for a rare exchange that the full comparison finds
  if (count === shelf.ids.length - gone && performance.now() - shelf.comparedAt < COMPARED_MS) return
  const there = await inScope(database, scope, (db) => vectorIds(db, scope, modelName))
  shelf.comparedAt = performance.now()
  // a question whose words were changed left with its old vector and comes back with a new one
  const missing = there.filter((id) => !shelf.rowOf.has(id) || shelf.gone.has(shelf.rowOf.get(id)!))
  for (let from = 0; from < missing.length; from += PORTION) {
    const read = await inScope(database, scope, (db) => vectorsOf(db, scope, modelName, missing.slice(from, from + PORTION)))
    put(shelf, read.ids, read.vectors, read.languages)
  }
  const still = new Set(there)
  for (const [id, row] of shelf.rowOf) {
    if (still.has(id)) continue
    shelf.inverseLengths[row] = 0
    shelf.gone.add(row)
  }
}

/** An edit may be committed, or get its vector, after a later look; so long before the last one is looked again, in milliseconds. */
const LATE_MS = 60_000

/** A question edited and encoded between two looks is still there by its id, but says something else. */
async function readEdited(database: Database, scope: MemberScope, modelName: string, shelf: Shelf): Promise<void> {
  const since = shelf.editedAt === null ? null : new Date(shelf.editedAt.getTime() - LATE_MS)
  await inScope(database, scope, async (db) => {
    const edited = await editedSince(db, scope, since)
    const read = await vectorsOf(db, scope, modelName, edited.ids)
    put(shelf, read.ids, read.vectors, read.languages)
    shelf.editedAt = edited.last
  })
}

/** Adds or replaces rows; `vectors` as they were stored. */
function put(shelf: Shelf, ids: readonly string[], vectors: Int8Array, languages: readonly (string | null)[]): void {
  const centred = quantise(withoutLanguage(vectors, languages, shelf.means))
  const { inverseLengths } = vectorIndex(centred)
  for (const [i, id] of ids.entries()) {
    let row = shelf.rowOf.get(id)
    if (row === undefined) {
      row = shelf.ids.push(id) - 1
      shelf.rowOf.set(id, row)
      makeRoom(shelf, row + 1)
    }
    shelf.vectors.set(centred.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), row * DIMENSIONS)
    shelf.inverseLengths[row] = inverseLengths[i]!
    shelf.languages[row] = languages[i] ?? null
    shelf.gone.delete(row)
  }
}

function makeRoom(shelf: Shelf, rows: number): void {
  if (rows <= shelf.inverseLengths.length) return
  const room = Math.max(1024, rows, shelf.inverseLengths.length * 2)
  const vectors = new Int8Array(room * DIMENSIONS)
  vectors.set(shelf.vectors)
  const lengths = new Float32Array(room)
  lengths.set(shelf.inverseLengths)
  shelf.vectors = vectors
  shelf.inverseLengths = lengths
}
