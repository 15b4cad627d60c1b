import { describe, expect, test } from 'vitest'
import { firmnessInWords } from '#themes/theme-family.tsx'

describe('how firm a theme lies', () => {
  test.each([
    [1, 'Vast.', '10 van de 10'],
    [0.86, 'Vast.', '9 van de 10'],
    [0.7, 'Redelijk vast.', '7 van de 10'],
    [0.31, 'Nog niet vast.', '3 van de 10'],
  ])('%d is told in words and in times out of ten', (stability, how, times) => {
    expect(firmnessInWords(stability).startsWith(how)).toBe(true)
    expect(firmnessInWords(stability)).toContain(times)
  })
})
