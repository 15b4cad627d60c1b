import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeMentions } from '#themes/note.ts'

const anna = { id: 'a', name: 'Anna de Vries' }
const omar = { id: 'o', name: 'Omar Haddad' }
const others = [anna, omar, { id: 's1', name: 'Sam Bos' }, { id: 's2', name: 'Sam Ploeg' }]

describe('a colleague named in a note', () => {
  test('is found by first name or whole name, and her name does not stay in the text', () => {
    expect(takeMentions('@anna kijk jij hiernaar? @Omar Haddad, jij ook', others)).toEqual({
      text: 'kijk jij hiernaar? jij ook',
      ids: ['a', 'o'],
    })
  })
  test('is not guessed when two have that first name', () => {
    expect(takeMentions('@Sam belt morgen', others)).toEqual({ text: '@Sam belt morgen', ids: [] })
    expect(takeMentions('@Sam Ploeg belt morgen', others)).toEqual({ text: 'belt morgen', ids: ['s2'] })
  })
  test('is not an e-mail address or part of a word', () => {
    expect(takeMentions('mail naar info@annahoeve.example', others).ids).toEqual([])
    expect(takeMentions('@Annabel', others).ids).toEqual([])
  })
  test('never changes a text without an @', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('@')),
        (text) => {
          expect(takeMentions(text, others)).toEqual({ text: text.trim(), ids: [] })
        },
      ),
    )
  })
})
