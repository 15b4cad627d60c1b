import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alwaysRemoved, findIdentifiers, redact, withoutPlaceholders } from '#engine/deidentify.ts'
import { isBsn, isIban } from '#engine/deidentify-numbers.ts'

const found = (text: string, keep?: readonly string[]) =>
  findIdentifiers(text, keep ? { keep } : {}).map((span) => `${span.kind}: ${span.text}`)
const cleaned = (text: string) => redact(text, findIdentifiers(text))

describe('a family worker types as she speaks', () => {
  test('a first name in small letters after a kinship word is found, with the age', () => {
    expect(found('mijn zoon daan van 4 slaapt niet')).toEqual(['person: daan', 'age: 4'])
  })

  test('a name that is also a word is a name only where the sentence makes it one', () => {
    expect(found('mijn dochter roos durft niet alleen te slapen')).toEqual(['person: roos'])
    expect(found('er bloeit een roos in de tuin')).toEqual([])
    expect(found('na de storm durft ze niet meer naar buiten')).toEqual([])
    expect(found('de moeder van storm vraagt om hulp')).toEqual(['person: storm'])
  })

  test('titles, initials and family names with small words before them are persons', () => {
    expect(found('dhr. van den Berg heeft gebeld')).toEqual(['person: van den Berg'])
    expect(found('mw. Yilmaz vraagt om een groep in de avond')).toEqual(['person: Yilmaz'])
    expect(found('J. slaapt slecht sinds de scheiding')).toEqual(['person: J.'])
    expect(found('gesprek met Sanne de Wit over haar zoon')).toEqual(['person: Sanne de Wit'])
  })

  test('a name that stands in no list is found where something is said of it that is said of people', () => {
    expect(found('het meisje heet Xilaya en woont bij haar oma')).toEqual(['person: Xilaya'])
    expect(found('de juf van Qorvan maakt zich zorgen')).toEqual(['person: Qorvan'])
  })

  test('a school by name is found, school in general stays', () => {
    expect(found('hij wordt gepest op obs De Esdoorn')).toEqual(['institution: obs De Esdoorn'])
    expect(found('zit op basisschool de regenboog')).toEqual(['institution: basisschool de regenboog'])
    expect(found('op de basisschool de kinderen leren omgaan met ruzie')).toEqual([])
  })

  test('a street with its number is an address, a plan for two hours is not', () => {
    expect(found('ze wonen aan de kerkstraat 12, 3513 AC')).toEqual(['address: kerkstraat 12', 'postcode: 3513 AC'])
    expect(found('hij is onderweg 2 uur kwijt')).toEqual([])
  })

  test('a street where somebody is said to live is an address without a number too', () => {
    expect(found('woont op de Kanaalstraat boven de bakker')).toEqual(['address: Kanaalstraat'])
    expect(found('het gezin woont in de kerkstraat en heeft schimmel')).toEqual(['address: kerkstraat'])
    expect(found('ze wonen aan de snelweg, wij wonen aan een drukke straat')).toEqual([])
    expect(found('hij fietst door de Kanaalstraat')).toEqual([])
  })

  test('an age is an age, a duration and a band of a group are not', () => {
    expect(found('Een 8-jarige jongen en zijn zus (13)')).toEqual(['age: 8-jarige', 'age: 13'])
    expect(found('10 jaar geleden gescheiden, elke 2 jaar verhuisd')).toEqual([])
    expect(found('activiteiten voor kinderen van 4 tot 12 jaar')).toEqual([])
    expect(found('moeder van 3 kinderen heeft geen tijd')).toEqual([])
  })

  test('interventions, wijken, organisations, games and days are nobody', () => {
    for (const text of [
      "ouders vragen naar Dappere Dino's en Triple P",
      'In Overvecht en Kanaleneiland is geen plek',
      'via Lokalis en JoU gehoord van de moedergroep',
      'de hele dag Roblox, TikTok en Fortnite op de iPad',
      'op maandag in mei is er niemand thuis',
    ])
      expect(found(text)).toEqual([])
  })

  test('a municipality keeps its own names', () => {
    expect(found('de groep Sterke Fatima draait in Zeist', ['Sterke Fatima', 'Zeist'])).toEqual([])
    expect(found('de groep Sterke Fatima draait in Zeist')).not.toEqual([])
  })
})

describe('what goes whatever anybody decides', () => {
  test('a phone number that somebody wanted to keep goes all the same, a name may stay', () => {
    const text = 'bel Fatima op 06-12345678'
    expect(redact(text, findIdentifiers(text), new Set([0, 1]))).toBe('bel Fatima op [phone]')
  })

  test('an age becomes its band, the rest a placeholder', () => {
    expect(cleaned('mijn zoon daan van 7 en zijn broer (19)')).toBe('mijn zoon [person] van 4 tot 8 jaar en zijn broer (volwassen)')
    expect(cleaned('baby van 8 maanden')).toBe('baby van 0 tot 4 jaar')
  })

  test('public numbers for everybody stay readable', () => {
    expect(found('bel 112 of 0800-2000 als het niet veilig is')).toEqual([])
  })

  test('the search reads a text without the placeholders', () => {
    expect(withoutPlaceholders('mijn zoon [person] slaapt niet, bel [phone].')).toBe('mijn zoon slaapt niet, bel.')
  })
})

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
const bsn = digits(9).filter(isBsn)
const iban = fc.tuple(fc.constantFrom('INGB', 'RABO', 'ABNA', 'BUNQ'), digits(10)).map(([bank, account]) => {
  const base = `${bank}${account}`
  const check = [...Array(97).keys()].map((n) => String(n + 2).padStart(2, '0')).find((n) => isIban(`NL${n}${base}`))
  return `NL${check}${base}`
})
const phone = fc.tuple(fc.constantFrom('06', '06-', '+31 6 ', '0031 6', '06 '), digits(8)).map(([area, rest]) => area + rest)
const piece = fc.oneof(
  fc.constantFrom(
    'mijn zoon',
    'daan',
    'Fatima',
    'obs De Esdoorn',
    '(7)',
    'van 4',
    'Kerkstraat 12',
    '12 maart 2016',
    'dr.',
    'J.',
    'de',
    '\n',
    '😀',
    '[person]',
    'is',
    '06',
    '3513 AC',
    'a@b.nl',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  bsn,
  iban,
  phone,
)
const note = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))

describe('whatever is typed', () => {
  test('offsets fit the text, are in order and never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(note, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        let end = 0
        for (const span of findIdentifiers(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(text.slice(span.start, span.end)).toBe(span.text)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 400 },
    )
  })

  test('nothing that always goes is found again in the cleaned text', () => {
    fc.assert(
      fc.property(note, (text) => {
        const left = findIdentifiers(cleaned(text)).filter((span) => alwaysRemoved.has(span.kind))
        expect(left).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('the digits of a number cannot be read back', () => {
    fc.assert(
      fc.property(
        fc.oneof(bsn, iban, phone),
        fc.constantFrom('nummer is ', 'moeder: ', ''),
        fc.constantFrom('.', ' en dan', ', zei ze'),
        (number, before, after) => {
          expect(cleaned(`${before}${number}${after}`)).not.toContain(number)
        },
      ),
      { numRuns: 400 },
    )
  })
})
