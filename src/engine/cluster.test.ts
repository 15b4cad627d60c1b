import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClusterInput, cluster, clusterSteps } from '#engine/cluster.ts'
import { seededRandom } from '#engine/random.ts'
import { nearestOfAll } from '#engine/similar.ts'
import { DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'

const SUBJECTS = ['slapen', 'school', 'scherm', 'geld', 'scheiden', 'eten']

/** Questions about six subjects as an encoder might see them: a direction a subject, and much of their own beside it. */
function questions(perSubject: number, seed = 7, own = 0.9): ClusterInput & { subjects: number[] } {
  const random = seededRandom(seed)
  const subjects = Array.from({ length: perSubject * SUBJECTS.length }, (_, n) => n % SUBJECTS.length)
  const vectors = subjects.map((subject) => {
    const vector = Float32Array.from({ length: DIMENSIONS }, () => (own * (random() - 0.5) * 3.46) / Math.sqrt(DIMENSIONS))
    vector[subject]! += 1
    return [...quantise(toUnitLength(vector))]
  })
  return {
    ids: subjects.map((_, n) => `v${n}`),
    texts: subjects.map((subject, n) => `vraag ${n} gaat over ${SUBJECTS[subject]}`),
    vectors: Int8Array.from(vectors.flat()),
    subjects,
  }
}

/** The same questions in another order and under other ids. */
function reordered(input: ClusterInput, order: readonly number[]): ClusterInput {
  return {
    ids: order.map((_, n) => `anders-${n}`),
    texts: order.map((row) => input.texts[row]!),
    vectors: Int8Array.from(order.flatMap((row) => [...input.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)])),
    ...(input.anchors === undefined ? {} : { anchors: order.map((row) => input.anchors![row]!) }),
  }
}

describe('questions that mean the same', () => {
  it.each([5, 20, 100])('come together in one theme, with %d on each subject', (perSubject) => {
    const input = questions(perSubject)
    const { themes, theme } = cluster(input)
    expect(themes).toHaveLength(6)
    for (const { members, stability } of themes) {
      const subjects = new Set(members.map((row) => input.subjects[row]))
      expect(subjects.size).toBe(1)
      expect(stability).toBeGreaterThan(0.5)
    }
    expect(theme.filter((found) => found < 0).length).toBeLessThanOrEqual(input.texts.length * 0.1)
  })

  it('give the same themes in any order, under any ids, twice the same', () => {
    const input = questions(12)
    const first = cluster(input)
    fc.assert(
      fc.property(fc.shuffledSubarray([...input.ids.keys()], { minLength: input.ids.length }), (order) => {
        const again = cluster(reordered(input, order))
        expect([...again.theme]).toEqual(order.map((row) => first.theme[row]))
        expect([...again.confidence]).toEqual(order.map((row) => first.confidence[row]))
        expect(again.themes.map(({ id, stability }) => [id, stability])).toEqual(first.themes.map(({ id, stability }) => [id, stability]))
      }),
      { numRuns: 8 },
    )
  })

  it('written in exactly the same words are one question for the machine, and all of them are counted', () => {
    const input = questions(10)
    const copies = [...Array(40).fill(0), ...input.ids.keys()]
    const { themes, theme } = cluster(reordered(input, copies))
    expect(new Set(theme.slice(0, 40)).size).toBe(1)
    expect(themes[0]!.members.length).toBeGreaterThanOrEqual(45)
  })

  it('written in the same words stay together, also when nothing else was asked and when they hang loosely', () => {
    const one = cluster(reordered(questions(1), Array(200).fill(0)))
    expect([...one.theme]).toEqual(Array(200).fill(0))
    expect([one.confidence[0], one.themes[0]!.stability]).toEqual([1, 1])
    const asked = Array.from({ length: 180 }, (_, n) => n % 120)
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { theme } = cluster(reordered(questions(20, seed, 6), asked))
      expect(theme.filter((found) => found < 0).length).toBeGreaterThan(5)
      for (const [place, row] of asked.entries()) expect(theme[place]).toBe(theme[asked.indexOf(row)])
    }
  })

  it('a handful, one, or none at all can be asked about too', () => {
    for (const n of [0, 1, 2, 3, 7]) {
      const input = reordered(questions(2), [...Array(n).keys()])
      const { theme, themes } = cluster(input)
      expect(theme).toHaveLength(n)
      expect(themes.flatMap(({ members }) => members).length).toBe(theme.filter((found) => found >= 0).length)
    }
  })

  it('a text without anything to read stays unclear', () => {
    const input = questions(8)
    const { theme } = cluster({ ...input, vectors: input.vectors.slice().fill(0, 0, DIMENSIONS) })
    expect(theme[0]).toBe(-1)
  })
})

describe('themes that people named', () => {
  const input = questions(20)
  const of = (subject: number) => [...input.ids.keys()].filter((row) => input.subjects[row] === subject)

  it('keep their id, keep what people placed in them, and take in new questions', () => {
    const anchors = input.ids.map((_, row) => (input.subjects[row] === 0 && row < 60 ? 'slaap' : null))
    const { themes, theme, confidence } = cluster({ ...input, anchors })
    const named = themes.findIndex(({ id }) => id === 'slaap')
    for (const row of of(0)) expect(theme[row]).toBe(named)
    expect(confidence[0]).toBe(1)
    expect(themes.filter(({ id }) => id.startsWith('new-'))).toHaveLength(5)
  })

  it('never let go of a row that a person placed, whatever the machine thinks', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 3 }), { minLength: 120, maxLength: 120 }), (anchors) => {
        const { themes, theme } = cluster({ ...input, anchors })
        for (const [row, anchor] of anchors.entries()) if (anchor !== null) expect(themes[theme[row]!]!.id).toBe(anchor)
        expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
      }),
      { numRuns: 25 },
    )
  })

  it('that the machine would put together stay two', () => {
    const [first, second] = [of(0).slice(0, 6), of(0).slice(6, 12)]
    const anchors = input.ids.map((_, row) => (first.includes(row) ? 'inslapen' : second.includes(row) ? 'doorslapen' : null))
    const { themes, theme } = cluster({ ...input, anchors })
    const ids = of(0).map((row) => themes[theme[row]!]?.id)
    expect(new Set(ids.filter((id) => id !== undefined))).toEqual(new Set(['inslapen', 'doorslapen']))
  })

  it('do not give their name to a subject in which only a stray of theirs lies', () => {
    const anchors = input.ids.map((_, row) => (input.subjects[row] === 0 || row === 1 ? 'slaap' : null))
    const { themes, theme } = cluster({ ...input, anchors })
    expect(themes[theme[1]!]!.id).toBe('slaap')
    for (const row of of(1).slice(1)) expect(themes[theme[row]!]?.id).not.toBe('slaap')
  })

  it('stay what they are in a second run that keeps the first', () => {
    const first = cluster(input)
    const anchors = [...first.theme].map((found) => (found < 0 ? null : `thema-${first.themes[found]!.id}`))
    const second = cluster({ ...input, anchors })
    expect(second.themes.map(({ id }) => id).sort()).toEqual(first.themes.map(({ id }) => `thema-${id}`).sort())
  })
})

describe('long work', () => {
  it('tells how far it is and can be stopped between two steps', () => {
    const seen = [...clusterSteps(questions(20))]
    expect(seen.every(({ done, of }) => done >= 0 && done <= of)).toBe(true)
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b))
    const steps = clusterSteps(questions(20))
    steps.next()
    expect(steps.return(undefined as never).done).toBe(true)
  })

  it('gives the same with a neighbour search handed in', () => {
    const input = questions(20)
    expect(cluster(input, { nearestOfAll }).theme).toEqual(cluster(input).theme)
  })
})
