import { describe, expect, it } from 'vitest'
import { nounShares, wordsForName } from '#engine/name-words.ts'
import { wordKey } from '#engine/telling-words.ts'

const texts = [
  'Hoe kan ik een klacht indienen?',
  'De klacht over een nieuwe medewerker',
  'Waar moet ik een klacht indienen bij de medewerker?',
  'Mijn dochter slaapt niet in haar bed',
  'Ze wil niet slapen in het bed van haar zus',
]

describe('words for a name', () => {
  const nouns = nounShares(texts)

  it('are nouns where there are some: what stands behind an article', () => {
    expect(nouns.get(wordKey('klacht'))).toBe(1)
    expect(nouns.get(wordKey('nieuwe')) ?? 0).toBe(0)
    expect(wordsForName(['indienen', 'klacht', 'medewerker'], nouns)).toEqual(['klacht', 'medewerker', 'indienen'])
  })

  it('do not say the same twice, and are not about anyone when they can be about something', () => {
    expect(wordsForName(['verkiezingen', 'gemeenteraadsverkiezingen', 'stemmen'], new Map())).toEqual(['verkiezingen', 'stemmen'])
    expect(wordsForName(['dochter', 'bed', 'slapen'], nouns)).toEqual(['bed', 'slapen'])
    expect(wordsForName(['dochter', 'bed'], nouns)).toEqual(['bed', 'dochter'])
  })
})
