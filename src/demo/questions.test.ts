import { describe, expect, it } from 'vitest'
import { spoor030Wijken } from '#demo/people.ts'
import { acceptedThemeKeys, type DemoQuestion, inventQuestions, mostOfOneText } from '#demo/questions.ts'
import { themeProfiles } from '#demo/theme-profiles.ts'
import { themeSentences } from '#demo/wording.ts'
import { startList } from '#themes/start-list.ts'

const wijken = [
  'West',
  'Noordwest',
  'Overvecht',
  'Noordoost',
  'Oost',
  'Binnenstad',
  'Zuid',
  'Zuidwest',
  'Leidsche Rijn',
  'Vleuten-De Meern',
]
const order = { seed: 3, count: 3000, from: '2025-03-03', until: '2026-03-01', wijken }
const questions = inventQuestions(order)
const texts = questions.filter((question) => question.text !== null)
const startKeys = new Set(startList.map((theme) => theme.key))

function shareOfTexts(holds: (question: DemoQuestion) => boolean): number {
  return texts.filter(holds).length / texts.length
}

/** How often a theme was asked in Overvecht in the last twelve weeks, and in the twelve before. */
function twelveWeeks(themeKey: string): { recent: number; before: number } {
  const days = questions
    .filter((question) => question.themeKey === themeKey && wijken[question.wijkIndex] === 'Overvecht')
    .map(({ day }) => day)
  return {
    recent: days.filter((day) => day > '2025-12-07').length,
    before: days.filter((day) => day <= '2025-12-07' && day > '2025-09-14').length,
  }
}

describe('the invented questions', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(inventQuestions(order)).toEqual(questions)
    expect(inventQuestions({ ...order, seed: 4 })).not.toEqual(questions)
  })

  it('are as many as asked, oldest first, inside the year and the wijken', () => {
    expect(questions).toHaveLength(3000)
    expect(questions.map(({ day }) => day)).toEqual(questions.map(({ day }) => day).sort())
    for (const { day, wijkIndex } of questions) {
      expect(day >= order.from && day <= order.until).toBe(true)
      expect(wijken[wijkIndex]).toBeDefined()
    }
  })

  it('belong to themes that stand in the start list', () => {
    for (const { themeKey, second } of questions) {
      if (themeKey !== null) expect(startKeys).toContain(themeKey)
      if (second !== undefined) expect(startKeys).toContain(second)
    }
    expect(new Set(questions.map(({ themeKey }) => themeKey)).size).toBe(Object.keys(themeProfiles).length + 1)
  })

  it('leave screens for the program to discover', () => {
    expect(acceptedThemeKeys).not.toContain('screen-use')
    const screens = questions.filter(({ themeKey }) => themeKey === 'screen-use')
    expect(screens.length).toBeGreaterThan(100)
    expect(screens.filter(({ person }) => person)).toEqual([])
  })

  it('are mostly not neat: mixed, odd, in other languages, about as often as promised', () => {
    expect(shareOfTexts(({ second }) => second !== undefined)).toBeCloseTo(0.05, 1.5)
    expect(shareOfTexts(({ themeKey }) => themeKey === null)).toBeCloseTo(0.04, 1.5)
    expect(shareOfTexts(({ language }) => language !== 'nl')).toBeCloseTo(0.06, 1.5)
    expect(new Set(texts.map(({ language }) => language)).size).toBe(6)
  })

  it('are now and then only a tap, always on an accepted theme', () => {
    const taps = questions.filter(({ text }) => text === null)
    expect(taps.length / questions.length).toBeGreaterThan(0.12)
    expect(taps.length / questions.length).toBeLessThan(0.25)
    for (const { themeKey, person } of taps) expect([person, acceptedThemeKeys.includes(themeKey ?? '')]).toEqual([true, true])
  })

  it('rarely repeat a text', () => {
    const times = new Map<string, number>()
    for (const { text } of texts) times.set(text as string, (times.get(text as string) ?? 0) + 1)
    expect(Math.max(...times.values())).toBeLessThanOrEqual(mostOfOneText)
    expect(times.size / texts.length).toBeGreaterThan(0.75)
  })

  it('name no telephone number outside the invented shape, and no address where mail could arrive', () => {
    const all = texts.map(({ text }) => text).join('\n')
    const numbers = all.match(/\+?\d[\d\s-]{6,}\d/g) ?? []
    expect(numbers.length).toBeGreaterThan(5)
    for (const number of numbers) expect(number).toMatch(/^06-00 00 00 \d\d$/)
    for (const address of all.match(/\S+@\S+/g) ?? []) expect(address).toMatch(/\.example\.?$/)
  })

  it('show every mark of a sentence filled in', () => {
    for (const { text } of texts) expect(text).not.toMatch(/[[\]<>|]| {2}|undefined/)
  })
})

describe('the wijken of the demo', () => {
  it('see two themes rise and one fall in Overvecht', () => {
    for (const key of ['parenthood-and-divorce', 'not-going-to-school']) {
      const { recent, before } = twelveWeeks(key)
      expect(recent, key).toBeGreaterThanOrEqual(before * 2)
      expect(recent, key).toBeGreaterThanOrEqual(15)
    }
    const { recent, before } = twelveWeeks('bullying')
    expect(recent).toBeLessThan(before / 2)
  })

  it('differ in size and in what is asked most', () => {
    const sizes = wijken.map((_, index) => questions.filter(({ wijkIndex }) => wijkIndex === index).length)
    expect(Math.max(...sizes)).toBeGreaterThan(3 * Math.min(...sizes))
    const most = wijken.map((_, index) => mostAsked(questions.filter(({ wijkIndex }) => wijkIndex === index)))
    expect(new Set(most).size).toBeGreaterThanOrEqual(4)
  })

  it('know learning at school as a subject of the winter, not of the summer', () => {
    const months = questions.filter(({ themeKey }) => themeKey === 'learning-at-school').map(({ day }) => day.slice(5, 7))
    const winter = months.filter((month) => month === '01' || month === '02').length
    expect(winter).toBeGreaterThan(3 * months.filter((month) => month === '07' || month === '08').length)
  })

  it('have their own provider of specialist youth help', () => {
    for (const { organisation, wijkIndex } of questions) {
      if (organisation === 'spoor030') expect(spoor030Wijken).toContain(wijken[wijkIndex])
      if (organisation === 'koos') expect(spoor030Wijken).not.toContain(wijken[wijkIndex])
    }
  })
})

describe.each(themeSentences)('the sentences on $themeKey', ({ themeKey, groups }) => {
  it('are at least twenty-five, all different', () => {
    const sentences = groups.flatMap((group) => group.sentences)
    expect(sentences.length, themeKey).toBeGreaterThanOrEqual(25)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

function mostAsked(of: readonly DemoQuestion[]): string {
  const counts = new Map<string, number>()
  for (const { themeKey } of of) if (themeKey !== null) counts.set(themeKey, (counts.get(themeKey) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}
