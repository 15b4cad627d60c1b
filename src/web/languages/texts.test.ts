import { describe, expect, test } from 'vitest'
import { chooseLanguage, languages } from '#web/languages/language.ts'
import { missingTexts, textIn, texts, writtenLanguages } from '#web/languages/texts.ts'

describe('texts for residents', () => {
  test('Dutch and English lack nothing; of the others it is said how much is missing', () => {
    for (const language of languages) {
      const missing = missingTexts(language)
      if (missing.length > 0) console.info(`texts in ${language}: ${missing.length} missing`)
    }
    expect(missingTexts('nl')).toEqual([])
    expect(missingTexts('en')).toEqual([])
    expect(writtenLanguages.slice(0, 2)).toEqual(['nl', 'en'])
  })

  test('no language has a text that Dutch does not know', () => {
    const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
    const known = new Set(Object.keys(texts.nl).map(base))
    for (const language of languages) expect(Object.keys(texts[language]).filter((key) => !known.has(base(key)))).toEqual([])
  })

  test('the same things are filled in, whatever the language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1]).sort()
    for (const [key, text] of Object.entries(texts.en)) expect(holes(text), key).toEqual(holes(texts.nl[key]!))
  })

  test('a text that is not translated yet comes in Dutch and says so', () => {
    expect(textIn('en', 'next')).toEqual({ text: 'Next', language: 'en' })
    expect(textIn('ar', 'next')).toEqual({ text: 'Verder', language: 'nl' })
    expect(textIn('ar', 'tooMany', { count: 3 })).toEqual({
      text: 'Er kwamen net veel vragen van deze plek. Probeer het over 3 minuten opnieuw.',
      language: 'nl',
    })
  })

  test('one minute and two minutes are said as people say them', () => {
    expect(textIn('nl', 'tooMany', { count: 1 }).text).toContain('over 1 minuut opnieuw')
    expect(textIn('en', 'tooMany', { count: 2 }).text).toContain('in 2 minutes')
  })

  test('Arabic has six plural forms, and each of them counts as a text', () => {
    expect(missingTexts('ar').filter((key) => key.startsWith('tooMany_'))).toHaveLength(6)
  })

  test('sentences for residents have at most fifteen words', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const [key, text] of Object.entries(texts[language])) {
        for (const sentence of text.split(/[.?!]\s/)) expect(sentence.split(/\s+/).length, `${language} ${key}`).toBeLessThanOrEqual(15)
      }
    }
  })
})

describe('a visitor reads', () => {
  test('the language she asks for, else what her browser likes best, else Dutch', () => {
    expect(chooseLanguage(['nl', 'en'], 'en', 'nl')).toBe('en')
    expect(chooseLanguage(['nl', 'en'], undefined, 'fr;q=0.9, en-GB;q=0.8, nl;q=0.2')).toBe('en')
    expect(chooseLanguage(['nl', 'en'], undefined, 'en;q=0')).toBe('nl')
    expect(chooseLanguage(['nl', 'en'], 'ar', 'tr')).toBe('nl')
    expect(chooseLanguage(['nl', 'ar'], 'AR', undefined)).toBe('ar')
  })
})
