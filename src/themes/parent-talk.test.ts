import { expect, test } from 'vitest'
import { cleanPlace, placeInWords } from '#themes/parent-talk.ts'

test('a name in a place is taken out, and people read that in words instead of as it is stored', () => {
  const place = cleanPlace({ placeKind: 'other', place: 'bij mevrouw Jansen' }, {})
  expect(place).toContain('[person]')
  expect(placeInWords({ placeKind: 'other', place })).toContain('(naam weg)')
  expect(placeInWords({ placeKind: 'school', place })).not.toContain('[')
})
