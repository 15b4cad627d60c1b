import { describe, expect, test } from 'vitest'
import { type AreaDraft, areaAddress, levelOfCode, municipalityOfCode, plainName, readCode, sameName, wijkOfCode } from '#areas/area.ts'
import { utrechtAreas } from '#areas/utrecht.ts'

describe('codes of CBS', () => {
  test('spaces around a code do not count, other things are no code', () => {
    expect(readCode('WK034403  ')).toBe('WK034403')
    expect(readCode(' bu03440321')).toBe('BU03440321')
    expect(readCode('GM0344    ')).toBe('GM0344')
    for (const wrong of ['WK0344', 'BU034403', '034403', '', null, 344]) expect(readCode(wrong)).toBeNull()
  })

  test('a code tells its level, its municipality and its wijk', () => {
    expect(levelOfCode('GM0344')).toBe('municipality')
    expect(levelOfCode('BU03440321')).toBe('buurt')
    expect(municipalityOfCode('BU03440321')).toBe('GM0344')
    expect(wijkOfCode('BU03440321')).toBe('WK034403')
  })

  test('names are those people use', () => {
    expect(plainName('Wijk 03 Overvecht')).toBe('Overvecht')
    expect(plainName('Wijk C')).toBe('Wijk C')
    expect(sameName('Taag- en Rubicondreef e.o.', 'Taag en Rubicondreef e.o')).toBe(true)
    expect(sameName('Lunetten-Noord', 'Lunetten-Zuid')).toBe(false)
  })

  test('an area without code is found by its id', () => {
    expect(areaAddress({ id: 'x', code: null })).toBe('/wijken/x')
    expect(areaAddress({ id: 'x', code: 'WK034403' })).toBe('/wijken/WK034403')
  })
})

describe('Utrecht', () => {
  const all = (areas: readonly AreaDraft[]): AreaDraft[] => areas.flatMap((area) => [area, ...all(area.within ?? [])])

  test('has ten wijken with codes in order, each at its own place on the map', () => {
    expect(utrechtAreas.map((wijk) => wijk.code)).toEqual(Array.from({ length: 10 }, (_, i) => `WK0344${String(i + 1).padStart(2, '0')}`))
    expect(new Set(utrechtAreas.map((wijk) => `${wijk.mapRow} ${wijk.mapColumn}`)).size).toBe(10)
  })

  test('every subwijk holds buurten and no buurt is named twice', () => {
    const areas = all(utrechtAreas)
    for (const subwijk of areas.filter((area) => area.level === 'subwijk')) expect(subwijk.within!.length).toBeGreaterThan(0)
    const buurten = areas.filter((area) => area.level === 'buurt').map((area) => area.name)
    expect(new Set(buurten).size).toBe(buurten.length)
  })
})
