import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#engine/random.ts'
import { learnSourceWeights } from '#engine/source-weights.ts'
import { learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { leaveOneOutEvidence, SOURCES } from '#engine/theme-evidence.ts'
import { gatherKnowledge, type KnownTheme } from '#engine/theme-knowledge.ts'
import { DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'
import { likenessToAll, wordIndex } from '#engine/word-index.ts'

/** A question that leans to subject `subject`, with `noise` of its own. */
function question(subject: number, noise: number, random: () => number): Int8Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => noise * (random() - 0.5))
  vector[subject]! += 1
  return quantise(toUnitLength(vector))
}

/** Themes on subjects of their own, each with some confirmed questions. */
function themesWith(count: number, examples: number, seed: number, noise = 0.5): KnownTheme[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, subject) => ({
    id: `thema-${subject}`,
    keywords: [`woord${subject}`],
    vectors: [question(subject, noise, random)],
    examples: Array.from({ length: examples }, () => question(subject, noise, random)),
  }))
}

const someThemes = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  examples: fc.integer({ min: 0, max: 4 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})

describe('what people confirmed', () => {
  it('says the same in whatever order themes and examples come', () => {
    fc.assert(
      fc.property(someThemes, ({ count, examples, seed }) => {
        const themes = themesWith(count, examples, seed)
        const turned = themes.map((theme) => ({ ...theme, examples: theme.examples.toReversed() })).toReversed()
        const asked = question(0, 1, seededRandom(seed + 1))
        expect(suggestFrom(learnThemes(turned), asked, 'een vraag')).toEqual(suggestFrom(learnThemes(themes), asked, 'een vraag'))
      }),
      { numRuns: 12 },
    )
  })

  it('leads to at most three different themes, surest first, each sure between 0 and 1 and together no more than 1', () => {
    fc.assert(
      fc.property(someThemes, fc.double({ min: 0, max: 3, noNaN: true }), ({ count, examples, seed }, noise) => {
        const found = suggestFrom(learnThemes(themesWith(count, examples, seed)), question(0, noise, seededRandom(seed)), 'woord0')
        const sure = found.map(({ certainty }) => certainty)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.length).toBeLessThanOrEqual(3)
        expect(sure).toEqual(sure.toSorted((a, b) => b - a))
        for (const certainty of sure) expect(certainty >= 0 && certainty <= 1).toBe(true)
        expect(sure.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 12 },
    )
  })

  it('makes it surer where people agree than where their themes overlap', () => {
    const apart = learnThemes(themesWith(6, 8, 1, 0.1))
    const mixed = learnThemes(themesWith(6, 8, 1, 0.8))
    const asked = question(2, 0.3, seededRandom(9))
    expect(suggestFrom(apart, asked, '')[0]!.certainty).toBeGreaterThan(suggestFrom(mixed, asked, '')[0]?.certainty ?? 0)
  })

  it('means what it says: what is given with 70 percent is right about 70 times in 100, over several draws', () => {
    const gaps = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const learnt = learnThemes(themesWith(8, 10, seed, 0.75))
      const random = seededRandom(1000 + seed)
      let [gap, asked] = [0, 0]
      for (let turn = 0; turn < 160; turn++) {
        const [first] = suggestFrom(learnt, question(turn % 8, 0.75, random), '')
        if (!first) continue
        asked++
        gap += first.certainty - (first.id === `thema-${turn % 8}` ? 1 : 0)
      }
      expect(asked).toBeGreaterThan(100)
      return gap / asked
    })
    expect(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length), gaps.map((x) => x.toFixed(3)).join(' ')).toBeLessThan(0.05)
  })

  it('does not hinder a theme that is only a name yet', () => {
    const fresh = { id: 'nieuw', keywords: ['wolkenlucht'], vectors: [question(150, 0.2, seededRandom(4))], examples: [] }
    const learnt = learnThemes([...themesWith(5, 10, 5), fresh])
    expect(suggestFrom(learnt, question(150, 0.5, seededRandom(6)), 'iets anders')[0]!.id).toBe('nieuw')
    expect(suggestFrom(learnt, null, 'Hoe kom ik aan een wolkenlucht?')[0]).toMatchObject({ id: 'nieuw', because: ['wolkenlucht'] })
  })

  it('survives a theme without anything but a word, and questions without letters', () => {
    const bare = { id: 'kaal', keywords: ['fiets'], vectors: [], examples: [new Int8Array(DIMENSIONS)] }
    const learnt = learnThemes([bare])
    expect(suggestFrom(learnt, new Int8Array(DIMENSIONS), '…')).toEqual([])
    expect(suggestFrom(learnt, question(3, 0.2, seededRandom(1)), 'een fiets')[0]!.id).toBe('kaal')
    expect(suggestFrom(learnThemes([...themesWith(3, 3, 2), bare]), question(1, 0.2, seededRandom(1)), '')[0]!.id).toBe('thema-1')
  })
})

describe('what would have been said of a confirmed question without it', () => {
  it('is what the space says once the question is taken out of its middle and out of the spread', () => {
    const themes = themesWith(3, 4, 8, 0.7).map((theme) => ({ ...theme, keywords: [] }))
    const knowledge = gatherKnowledge(themes)
    const evidence = leaveOneOutEvidence(knowledge)
    expect(evidence.texts).toBe(12)
    // the first that is looked at is the first confirmed row of the first theme
    const left = knowledge.rows.findIndex(({ confirmed }) => confirmed)
    const own = [...knowledge.rows.keys()].filter((row) => knowledge.rows[row]!.theme === 0)
    const place = (row: number) => knowledge.space!.rows.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)
    const weight = (row: number) => knowledge.rows[row]!.weight
    const all = spreadAround(own, place, weight)
    const without = spreadAround(
      own.filter((row) => row !== left),
      place,
      weight,
    )
    // whitened, the whole spread is 1 in each direction
    const spread = all.spread.map((value, at) => (at % (DIMENSIONS + 1) === 0 ? 1 : 0) - value + without.spread[at]!)
    const asked = place(left)
    for (let theme = 0; theme < 3; theme++) {
      const middle = theme === 0 ? without.middle : knowledge.space!.middles.subarray(theme * DIMENSIONS, (theme + 1) * DIMENSIONS)
      const product = (a: Float64Array, b: Float64Array) => dot(a, solved(spread, b))
      const cosine = product(middle, asked) / Math.sqrt(product(middle, middle) * product(asked, asked))
      expect(evidence.values[theme * SOURCES]!).toBeCloseTo(cosine, 3)
    }
  })
})

/** Weighted middle of rows and the sum of the products of their differences with it. */
function spreadAround(rows: readonly number[], place: (row: number) => Float64Array, weight: (row: number) => number) {
  const middle = new Float64Array(DIMENSIONS)
  const total = rows.reduce((sum, row) => sum + weight(row), 0)
  for (const row of rows) for (let d = 0; d < DIMENSIONS; d++) middle[d]! += (weight(row) * place(row)[d]!) / total
  const spread = new Float64Array(DIMENSIONS * DIMENSIONS)
  for (const row of rows) {
    const apart = place(row).map((x, d) => x - middle[d]!)
    for (let at = 0; at < spread.length; at++) spread[at]! += weight(row) * apart[Math.floor(at / DIMENSIONS)]! * apart[at % DIMENSIONS]!
  }
  return { middle, spread }
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, d) => sum + x * b[d]!, 0)

/** x of matrix × x = vector, by elimination; the matrix is near 1 on its diagonal. */
function solved(matrix: Float64Array, vector: Float64Array): Float64Array {
  const [m, x] = [matrix.slice(), vector.slice()]
  for (let a = 0; a < DIMENSIONS; a++) {
    for (let b = 0; b < DIMENSIONS; b++) {
      if (b === a) continue
      const part = m[b * DIMENSIONS + a]! / m[a * DIMENSIONS + a]!
      for (let c = a; c < DIMENSIONS; c++) m[b * DIMENSIONS + c]! -= part * m[a * DIMENSIONS + c]!
      x[b]! -= part * x[a]!
    }
  }
  return x.map((value, a) => value / m[a * DIMENSIONS + a]!)
}

describe('the weights of what speaks for a theme', () => {
  it('stay as usual without texts, and follow the source that is right', () => {
    const none = { texts: 0, themes: 2, sources: 2, values: new Float64Array(0), right: new Int32Array(0) }
    expect([...learnSourceWeights(none, [3, 5])]).toEqual([3, 5])
    // the first source always points to the right one of two themes, the second to the other
    const values = Float64Array.from({ length: 100 * 4 }, (_, at) => [1, 0, 0, 1][at % 4]!)
    const [first, second] = learnSourceWeights({ texts: 100, themes: 2, sources: 2, values, right: new Int32Array(100) }, [1, 1])
    expect(first!).toBeGreaterThan(1)
    expect(second).toBe(0)
  })
})

describe('texts compared by their letters', () => {
  it('are most like themselves, then like forms of the same words', () => {
    const index = wordIndex(['Mijn dochter slaapt slecht', 'Slapen lukt niet', 'De huur is te hoog'])
    const like = likenessToAll(index, 'Mijn dochter slaapt slecht')
    expect(like[0]).toBeCloseTo(1)
    expect(like[1]!).toBeGreaterThan(like[2]!)
  })
})
