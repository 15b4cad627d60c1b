import { expect, test } from 'vitest'
import { ownPath } from '#organisations/session.ts'

test('after signing in one goes on where one was going', () => {
  expect(ownPath('/vragen/nieuw')).toBe('/vragen/nieuw')
  expect(ownPath('/vragen?zoek=slapen&pagina=2')).toBe('/vragen?zoek=slapen&pagina=2')
  expect(ownPath(undefined)).toBe('/')
})

test('a link that leads to another website ends at the first page', () => {
  for (const wanted of [
    '//kwaad.example',
    'https://kwaad.example',
    '/\\kwaad.example',
    '/a\\..\\b',
    'javascript:alert(1)',
    '/ /kwaad',
    '',
    '/\t/kwaad.example',
  ])
    expect(ownPath(wanted)).toBe('/')
})
