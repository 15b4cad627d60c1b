import { describe, expect, test } from 'vitest'
import { findIdentifiers } from '#engine/deidentify.ts'

const found = (text: string) => findIdentifiers(text).map((span) => `${span.kind}: ${span.text}`)

describe('a parent writes in her own language', () => {
  test.each([
    ['oğlum Emre geceleri uyumuyor', 'Emre'],
    ['Kızım Nurseli okula gitmek istemiyor', 'Nurseli'],
    ['Ayşe Hanım yardım istiyor', 'Ayşe Hanım'],
    ['my son Liam does not sleep', 'Liam'],
    ['her name is Xilaya and she cries', 'Xilaya'],
    ['mój syn Kacper nie śpi w nocy', 'Kacper'],
    ['z synem Kacprem jest bardzo trudno', 'Kacprem'],
    ['мій син Андрій не спить вночі', 'Андрій'],
    ['моя донька Софійка плаче', 'Софійка'],
    ['ابني أحمد لا ينام في الليل', 'أحمد'],
  ])('and names her child: %s', (text, name) => {
    expect(found(text)).toEqual([`person: ${name}`])
  })

  test('a word that is quite ordinary there is nobody, though it is somebody elsewhere', () => {
    expect(found('ama hâlâ bez kullanıyor, okul kabul eder mi')).toEqual([])
    expect(found('Boję się, bo pod blokiem jest niebezpiecznie')).toEqual([])
    expect(found('my son Monday and my daughter Tuesday have no school')).toEqual([])
  })
})

describe('a worker types in a hurry', () => {
  test('a slip of the pen is no name, the same letters in the place of a name are', () => {
    expect(found('hij wil alleen amar op de ipad')).toEqual([])
    expect(found('de moeder van amar belde')).toEqual(['person: amar'])
    expect(found('hier ken ik niemand')).toEqual([])
    expect(found('mijn zoon Ken slaapt niet')).toEqual(['person: Ken'])
  })

  test('a sentence that ends with a title does not make a name of the next one', () => {
    expect(found('Gevlucht gezin. Met werk en kinderen weet ik niet waar te beginnen')).toEqual([])
    expect(found('gezin Bakker vraagt hulp, mw. Yilmaz belt terug')).toEqual(['person: Bakker', 'person: Yilmaz'])
  })

  test('one of many is nobody', () => {
    expect(found('daar ben ik die Hollander')).toEqual([])
    expect(found('gesprek met Sanne Hollander over de opvang')).toEqual(['person: Sanne Hollander'])
  })

  test('a school ends where the sentence ends', () => {
    expect(found('hij gaat niet naar school. Bel mij')).toEqual([])
    expect(found('hij zit op basisschool St. Jan en wordt gepest')).toEqual(['institution: basisschool St. Jan'])
    expect(found('Gepest op school, en nu?')).toEqual([])
  })
})
