import { describe, expect, it } from 'vitest'
import { chanceFrom } from '#demo/chance.ts'
import { inventedRemark } from '#demo/invented-identifiers.ts'
import { misspelt } from '#demo/misspelling.ts'
import { otherSentences } from '#demo/other-languages.ts'
import { inventQuestions, textShares } from '#demo/questions.ts'
import { fillSentence, told, toldByYouth } from '#demo/sentence.ts'
import { themeProfiles } from '#demo/theme-profiles.ts'
import { topicOpenings } from '#demo/topic-openings.ts'
import { identifyingText, maybeMisspelt } from '#demo/wording.ts'

const order = { seed: 8, count: 3000, from: '2025-03-03', until: '2026-03-01', wijken: ['Overvecht', 'Zuid'] }

describe('the wording of invented questions', () => {
  it('keeps one child of one sex through a sentence', () => {
    const chance = chanceFrom(1)
    for (let time = 0; time < 200; time++) {
      const text = fillSentence('<kind> slaapt niet als <hij> <zijn> beer mist, ik geef <hem> dan de mijne.', '4-8', chance)
      expect(text).toMatch(/ (hij zijn beer mist, ik geef hem|ze haar beer mist, ik geef haar) dan /)
      expect(text).toMatch(/^[A-Z]/)
    }
  })

  it('takes one of the choices', () => {
    const texts = new Set(
      Array.from({ length: 50 }, (_, seed) => fillSentence('we slapen [nooit|soms|] goed.', 'unknown', chanceFrom(seed))),
    )
    expect([...texts].sort()).toEqual(['We slapen goed.', 'We slapen nooit goed.', 'We slapen soms goed.'])
  })

  it('slips now and then, and differently each time', () => {
    const text = 'Mijn dochter wordt elke nacht wakker en ik weet niet meer wat ik moet doen.'
    const slips = Array.from({ length: 100 }, (_, seed) => misspelt(text, chanceFrom(seed)))
    expect(slips).not.toContain(text)
    expect(new Set(slips).size).toBeGreaterThan(50)
    for (const slip of slips) expect(slip.length).toBeGreaterThan(text.length * 0.7)
  })

  it('slips in about the promised share of the texts', () => {
    const chance = chanceFrom(5)
    const slipped = Array.from({ length: 2000 }, () => maybeMisspelt('Mijn zoon slaapt niet.', textShares.misspelt, chance)).filter(
      (text) => text !== 'Mijn zoon slaapt niet.',
    )
    expect(slipped.length / 2000).toBeCloseTo(textShares.misspelt, 1.5)
  })

  it('always gives the catcher something to catch when it should', () => {
    const chance = chanceFrom(2)
    const groups = [told(['8-12'], '<kind> heeft het zwaar.'), toldByYouth('Ik heb het zwaar.')]
    for (let time = 0; time < 200; time++) {
      for (const group of groups) {
        const text = identifyingText(group, '8-12', chance)
        expect(text.replace(/^(?:Mijn|Onze) [a-z]+ heeft het zwaar\.$/, ''), text).not.toBe('')
        expect(text).not.toBe('Ik heb het zwaar.')
      }
    }
  })

  it('puts telephone numbers, schools and streets of nobody in about one text in thirty', () => {
    const remarks = Array.from({ length: 300 }, (_, seed) => inventedRemark(chanceFrom(seed)))
    expect(remarks.filter((remark) => remark.includes('06-00 00 00')).length).toBeGreaterThan(30)
    const texts = inventQuestions(order).flatMap(({ text }) => (text === null ? [] : [text]))
    const telling =
      /06-00 00 00|\.example|basisschool De Zonne|Muntkikker|Torenwacht|Kriebelkever|Brugwachter|Kwetter|Zilverspecht|Wolkenbreier|Molentjes|Honingpot|Mevr\. |Gezin |Gaat om een kind van/
    const share = texts.filter((text) => telling.test(text)).length / texts.length
    expect(share).toBeGreaterThan(0.012)
    expect(share).toBeLessThan(textShares.identifying * 1.4)
  })

  it('speaks of every main theme in its own first words, and of nearly every one in each other language', () => {
    expect(Object.keys(topicOpenings).sort()).toEqual(Object.keys(themeProfiles).sort())
    for (const [language, sentences] of Object.entries(otherSentences)) {
      const keys = new Set(sentences.map(({ themeKey }) => themeKey))
      for (const key of keys) expect(Object.keys(themeProfiles), language).toContain(key)
      expect(keys.size, language).toBeGreaterThanOrEqual(20)
    }
  })

  it('writes Arabic and Ukrainian in their own letters', () => {
    for (const { sentence } of otherSentences.ar) expect(sentence).toMatch(/^[\p{Script=Arabic}\s،؟.,]+$/u)
    for (const { sentence } of otherSentences.uk) expect(sentence).toMatch(/^[\p{Script=Cyrillic}\s[\]|'.,:?]+$/u)
  })
})
