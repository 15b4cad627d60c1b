import { describe, expect, it } from 'vitest'
import { suggest } from '#engine/taxonomy.ts'
import type { KnownTheme } from '#engine/theme-knowledge.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

/** A vector that leans to some subjects, each a direction of its own. */
function leaning(parts: Record<number, number>): Int8Array {
  const vector = new Int8Array(DIMENSIONS)
  for (const [d, part] of Object.entries(parts)) vector[Number(d)] = part
  return vector
}

const themes: readonly KnownTheme[] = [
  { id: 'slapen', keywords: ['slapen', 'bedtijd', 'wakker'], vectors: [leaning({ 0: 120 })], examples: [] },
  { id: 'schermen', keywords: ['telefoon', 'schermtijd', 'dat ding'], vectors: [leaning({ 1: 120 })], examples: [leaning({ 2: 120 })] },
  { id: 'geld', keywords: ['schulden', 'huur', 'telefoon'], vectors: [leaning({ 3: 120 })], examples: [] },
]
const ids = (vector: Int8Array | null, text: string) => suggest(vector, text, themes).map(({ id }) => id)

describe('a question that somebody just noted', () => {
  it('leads to the theme whose own words mean the same, though no keyword stands in it', () => {
    expect(ids(leaning({ 0: 90, 5: 60 }), 'Ze ligt tot elf uur te draaien')[0]).toBe('slapen')
  })

  it('leads to a theme that means something else by itself, once a person placed a question like it there', () => {
    expect(ids(leaning({ 2: 100, 9: 40 }), 'Hij legt het niet weg')[0]).toBe('schermen')
  })

  it('leads by its words alone while there is no vector yet, and says which words', () => {
    expect(suggest(null, 'Ze worden steeds wakker, en bedtijden helpen niet', themes)[0]).toMatchObject({
      id: 'slapen',
      because: ['bedtijden', 'wakker'],
    })
    expect(suggest(null, 'Hij legt dat ding niet weg', themes)[0]).toMatchObject({ id: 'schermen', because: ['dat ding'] })
    expect(suggest(null, 'Onze schermtijdregels werken niet', themes)[0]).toMatchObject({ id: 'schermen' })
  })

  it('hears less in a word that stands in two themes than in a word of one', () => {
    const both = suggest(null, 'telefoon', themes)
    const one = suggest(null, 'schermtijd', themes)
    expect(one[0]!.certainty).toBeGreaterThan(both[0]!.certainty)
  })

  it('is unknown when nothing is near, and when there are no themes', () => {
    expect(ids(leaning({ 50: 100 }), 'Er is een lek in het dak')).toEqual([])
    expect(suggest(leaning({ 0: 100 }), 'slapen', [])).toEqual([])
  })

  it('gets three themes at most, the surest first, with certainties that leave room for "none"', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      id: `t${n}`,
      keywords: ['school'],
      vectors: [leaning({ 0: 100, [n + 1]: 10 * n })],
      examples: [],
    }))
    const found = suggest(leaning({ 0: 100 }), 'school', many)
    expect(found).toHaveLength(3)
    expect(found.map(({ certainty }) => certainty)).toEqual(found.map(({ certainty }) => certainty).toSorted((a, b) => b - a))
    expect(found.reduce((sum, { certainty }) => sum + certainty, 0)).toBeLessThan(1)
  })
})
