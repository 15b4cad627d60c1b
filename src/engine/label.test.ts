import { describe, expect, it } from 'vitest'
import { keywordsSeenBy, label } from '#engine/label.ts'
import { tellingWords, wordKey } from '#engine/telling-words.ts'
import { DIMENSIONS } from '#engine/vectors.ts'

const SLEEP = [
  'Mijn kind wil niet slapen in zijn eigen bed',
  'Hoe krijg ik onze peuter weer in bed?',
  'Ze wordt elke nacht wakker en slaapt dan niet meer',
  'Wat helpt bij slapen als hij bang is in het donker?',
]
const SCREEN = [
  'Hij zit de hele dag op zijn telefoon',
  'Hoeveel schermtijd is goed voor een kind van vier?',
  'De telefoon mag mee naar bed, is dat slim?',
  'Ruzie over schermtijd en gamen elke avond',
]
const texts = [...SLEEP, ...SCREEN, 'Waar kan ik een fiets lenen?', 'Waar kan ik een fiets lenen?']
const themes = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
  [8, 9],
]
const vectors = new Int8Array(texts.length * DIMENSIONS)
for (const [theme, rows] of themes.entries()) for (const row of rows) vectors.set([row + 1, 60 * (theme + 1), 20 * theme], row * DIMENSIONS)

describe('the name of a theme', () => {
  const labels = label(themes, texts, vectors)

  it('holds what its questions have in common and others have not', () => {
    expect(labels[0]!.keywords).toContain('bed')
    expect(labels[1]!.keywords).toEqual(expect.arrayContaining(['telefoon', 'schermtijd']))
    expect(labels[1]!.name.toLowerCase()).toMatch(/telefoon|schermtijd/)
  })

  it('is made of words that say something', () => {
    for (const { keywords } of labels) expect(keywords).not.toEqual(expect.arrayContaining(['mijn', 'niet', 'hoe', 'kan', 'kind van']))
  })

  it('comes with typical questions, no question twice', () => {
    expect(labels[2]!.exemplars).toHaveLength(1)
    expect(new Set(labels[0]!.exemplars).size).toBe(3)
    for (const row of labels[0]!.exemplars) expect(themes[0]).toContain(row)
  })

  it('is different for each theme', () => {
    expect(new Set(labels.map(({ name }) => name)).size).toBe(3)
  })

  it('is Dutch where Dutch questions are in it', () => {
    const mixed = ['Oğlum uyumuyor gece', 'Kızım uyumuyor gece', 'uyumuyor gece hep', ...SLEEP.slice(0, 3)]
    const rows = [0, 1, 2, 3, 4, 5]
    const [found] = label([rows], [...mixed, ...SCREEN], vectors, [...Array(3).fill('tr'), ...Array(7).fill('nl')])
    expect(found!.keywords).not.toContain('uyumuyor')
    for (const row of found!.exemplars) expect(row).toBeGreaterThanOrEqual(3)
  })
})

describe('keywords of questions one may not read', () => {
  it('are shown only when enough questions hold them, in whatever form', () => {
    const others = ['De school belde', 'op scholen', 'Naar school', 'school en geld', 'de school', 'geld']
    expect(keywordsSeenBy(others, ['school', 'geld', 'fiets'], 5)).toEqual(['school'])
    expect(keywordsSeenBy(others.slice(1), ['school'], 5)).toEqual([])
  })
})

describe('words', () => {
  it.each([
    ['kinderen', 'kinder'],
    ['huizen', 'huis'],
    ['dromen', 'droom'],
    ['schermen', 'scherm'],
    ['boetes', 'boete'],
    ['bussen', 'bus'],
    ['scholen', 'school'],
  ])('%s and %s are forms of one word', (form, other) => {
    expect(wordKey(form)).toBe(wordKey(other))
  })

  it('are read from a text that is one endless word too', () => {
    const endless = 'x'.repeat(200_000)
    expect(tellingWords(endless)).toEqual([{ word: endless, shown: endless }])
    expect(tellingWords(`${endless}A`)[0]!.shown).toBe(`${endless}A`)
  })

  it('keep capitals that belong to them, and lose those of a sentence and what was taken out for privacy', () => {
    expect(tellingWords('Inloggen met DigiD bij de SVB voor [person] in Utrecht').map(({ shown }) => shown)).toEqual([
      'inloggen',
      'DigiD',
      'SVB',
      'Utrecht',
    ])
  })
})
