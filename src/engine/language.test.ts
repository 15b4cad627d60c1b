import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from '#engine/language.ts'

describe('in which language a parent asks', () => {
  test.each([
    ['nl', 'mijn zoon slaapt niet en ik weet niet wat ik moet doen'],
    ['en', 'my child does not sleep and I do not know what to do'],
    ['tr', 'oğlum geceleri uyumuyor, ne yapmam gerekiyor'],
    ['ar', 'ابني لا ينام في الليل ولا أعرف ماذا أفعل'],
    ['pl', 'mój syn nie śpi w nocy i nie wiem co robić'],
    ['uk', 'мій син не спить вночі і я не знаю що робити'],
  ])('a question in %s is recognised', (language, text) => {
    const told = detectLanguage(text)
    expect(told.language).toBe(language)
    expect(told.certainty).toBeGreaterThan(0.3)
  })

  test('a Dutch sentence with a placeholder in it stays Dutch', () => {
    expect(detectLanguage('[person] van 4 tot 8 jaar wil niet naar school').language).toBe('nl')
  })

  test('an English title inside a Dutch or Turkish sentence does not make it English', () => {
    expect(detectLanguage('mijn dochter kijkt de hele dag The Secret of the Golden Island').language).toBe('nl')
    expect(detectLanguage("kızım bütün gün The Secret of the Golden Island'ı izliyor").language).toBe('tr')
  })

  test('a sentence of few words, most of them names from elsewhere, is still the language it is written in', () => {
    expect(detectLanguage('Oğuzhan en Gözde willen zwemles').language).toBe('nl')
    expect(detectLanguage('screen time en gamen').language).toBe('nl')
    expect(detectLanguage('Kacper bije inne dzieci').language).toBe('pl')
    expect(detectLanguage('Андрій бʼє інших дітей').language).toBe('uk')
    expect(detectLanguage('kızım telefondan kalkmıyor').language).toBe('tr')
    expect(detectLanguage('need help with my baby').language).toBe('en')
  })

  test('too short to tell is null, not a guess', () => {
    expect(detectLanguage('hallo')).toEqual({ language: null, certainty: 0 })
    expect(detectLanguage('06-12345678 !!')).toEqual({ language: null, certainty: 0 })
  })

  test('only the languages of the municipality are considered', () => {
    expect(detectLanguage('mein Sohn schläft nicht in der Nacht', ['nl', 'de']).language).toBe('de')
    expect(['nl', 'tr', null]).toContain(detectLanguage('mein Sohn schläft nicht in der Nacht', ['nl', 'tr']).language)
  })

  test('whatever is typed, certainty lies between 0 and 1 and the same text tells the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const told = detectLanguage(text)
        expect(told.certainty).toBeGreaterThanOrEqual(0)
        expect(told.certainty).toBeLessThanOrEqual(1)
        expect(detectLanguage(text)).toEqual(told)
      }),
    )
  })
})
