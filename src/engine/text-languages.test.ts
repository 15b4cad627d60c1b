import { expect, it } from 'vitest'
import { languagesOf } from '#engine/text-languages.ts'

it('a text counts for a language only where one can be sure of it', () => {
  expect(
    languagesOf(['Mijn dochter wil niet naar school omdat ze gepest wordt', 'Oğlum okula gitmek istemiyor ve çok ağlıyor', 'ok']),
  ).toEqual(['nl', 'tr', null])
})
