import { describe, expect, test } from 'vitest'
import { findIdentifiers } from '#engine/deidentify.ts'
import { ageBandInWords } from '#engine/deidentify-ages.ts'
import { isBsn, isIban } from '#engine/deidentify-numbers.ts'

const found = (text: string) => findIdentifiers(text).map((span) => `${span.kind}: ${span.text}`)

describe('a number that points at somebody is told from one that does not', () => {
  test('the eleven-test and the check of 97 accept the right digits and refuse one digit off', () => {
    expect([isBsn('123456782'), isBsn('123456783'), isBsn('000000000')]).toEqual([true, false, false])
    expect([isIban('NL91ABNA0417164300'), isIban('NL91ABNA0417164301')]).toEqual([true, false])
  })

  test('a mother writes her account with spaces, small letters or a slip', () => {
    expect(found('rekening NL91 ABNA 0417 1643 00 is van mij')).toEqual(['iban: NL91 ABNA 0417 1643 00'])
    expect(found('rekening nl91abna0417164300')).toEqual(['iban: nl91abna0417164300'])
    expect(found('rekening NL91ABNA0417164301')).toEqual(['iban: NL91ABNA0417164301'])
  })

  test('a bsn is found before it can be taken for a phone number or a file', () => {
    expect(found('het nummer is 123456782, kan dat kloppen')).toEqual(['bsn: 123456782'])
    expect(found('bsn 123 456 782')).toEqual(['bsn: 123 456 782'])
  })

  test('phone numbers in every way of writing are found', () => {
    for (const number of ['06-12345678', '06 12 34 56 78', '+31 6 12345678', '0031612345678', '(030) 234 56 78', '06.12.34.56.78'])
      expect(found(`bel ${number} na zes uur`)).toEqual([`phone: ${number}`])
  })

  test('a day is a date, a day that cannot be is not', () => {
    expect(found('geboren op 12 maart 2016')).toEqual(['date: 12 maart 2016'])
    expect(found('intake 2-9-2024')).toEqual(['date: 2-9-2024'])
    expect(found('code 32-13-2018')).toEqual([])
  })

  test('a postcode is found, a weight of medicine is not', () => {
    expect(found('gezin op 3513AC vraagt hulp')).toEqual(['postcode: 3513AC'])
    expect(found('hij krijgt 1250 mg per dag')).toEqual([])
  })

  test('a file keeps its number to itself', () => {
    expect(found('dossier 2024-00871 loopt nog')).toEqual(['id: 2024-00871'])
    expect(found('er kwamen 1500 mensen in 2024')).toEqual([])
  })

  test('how long somebody is away is no age', () => {
    expect(found('K.B. is al drie weken niet geweest')).toEqual(['person: K.B.'])
    expect(found('baby van 8 maanden')).toEqual(['age: 8 maanden'])
  })

  test('every way to write an age ends in its band', () => {
    expect(
      [
        'anderhalf',
        '2.5 jaar',
        '11-12,5 jaar',
        '18 jaar',
        '19',
        '3 jaar en 11 maanden',
        '8 maanden',
        '4',
        '7½',
        '8-jarige',
        'twaalfjarige',
        '15jr',
        'achttien',
        '52 jaar',
      ].map(ageBandInWords),
    ).toEqual([
      '0 tot 4 jaar',
      '0 tot 4 jaar',
      '12 tot 18 jaar',
      '12 tot 18 jaar',
      'volwassen',
      '0 tot 4 jaar',
      '0 tot 4 jaar',
      '4 tot 8 jaar',
      '4 tot 8 jaar',
      '8 tot 12 jaar',
      '12 tot 18 jaar',
      '12 tot 18 jaar',
      '12 tot 18 jaar',
      'volwassen',
    ])
  })

  test('ages in years and months, in half years and in brackets are found as a whole', () => {
    expect(found('zoon (7 jaar en 3 maanden) slaapt niet')).toEqual(['age: 7 jaar en 3 maanden'])
    expect(found('dochter van 2.5 jaar')).toEqual(['age: 2.5 jaar'])
    expect(found('dochtertje van anderhalf eet niet')).toEqual(['age: anderhalf'])
    expect(found('tweeling tussen 11-12,5 jaar oud')).toEqual(['age: 11-12,5 jaar'])
    expect(found('mijn zoon (7) huilt')).toEqual(['age: 7'])
    expect(found('anderhalf uur huilen, anderhalf jaar geleden verhuisd')).toEqual([])
  })

  test('a note in telegram style opens with the age, not with how long something lasted', () => {
    expect(found('2,5 jaar, praat nog niet')).toEqual(['age: 2,5 jaar'])
    expect(found('3 jaar slaapt nog bij ons')).toEqual(['age: 3 jaar'])
    expect(found('3 jaar zonder werk gezeten')).toEqual([])
  })

  test('the full stop behind an age stays in the sentence', () => {
    expect(found('mijn zoon is 7 jaar. Hij slaapt niet')).toEqual(['age: 7 jaar'])
    expect(found('zoon 7 jr. en dochter')).toEqual(['age: 7 jr.'])
  })

  test('an age in the language of a resident is an age', () => {
    expect(found('my son is 7 years old')).toEqual(['age: 7 years old'])
    expect(found('oğlum 7 yaşında')).toEqual(['age: 7 yaşında'])
    expect(found('córka ma 7 lat')).toEqual(['age: 7 lat'])
  })
})
