import { describe, expect, it } from 'vitest'
import { startList } from '#themes/start-list.ts'

describe('the start list of themes', () => {
  it('opens with the twelve themes the sources name', () => {
    expect(startList.slice(0, 12).map((theme) => theme.name)).toEqual([
      'Gezond gewicht',
      'Grenzen stellen',
      'Ouderschap en scheiden',
      'Niet naar school',
      'Taalachterstand',
      'Opvoeden van alledag',
      'Somberheid',
      'Identiteit',
      'Lastig gedrag',
      'Stress',
      'Angst',
      'Eenzaam zijn',
    ])
  })

  it('holds at least sixty themes, each key and name once', () => {
    expect(startList.length).toBeGreaterThanOrEqual(60)
    expect(new Set(startList.map((theme) => theme.key)).size).toBe(startList.length)
    expect(new Set(startList.map((theme) => theme.name.toLowerCase())).size).toBe(startList.length)
  })

  it.each(startList)('$name has enough words of parents to be recognised by', ({ key, description, keywords, examples }) => {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(description.length).toBeGreaterThan(60)
    expect(keywords.length).toBeGreaterThanOrEqual(10)
    expect(keywords.length).toBeLessThanOrEqual(35)
    expect(new Set(keywords).size).toBe(keywords.length)
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(examples.length).toBeLessThanOrEqual(6)
  })

  it('says nothing twice', () => {
    const examples = startList.flatMap((theme) => theme.examples)
    expect(new Set(examples).size).toBe(examples.length)
  })
})
