import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { inOrderOfId } from '#cli/question-file.ts'
import { neighbourLines } from '#cli/similar.command.ts'
import { suggestionLines } from '#cli/suggest.command.ts'
import { readWeeklyCounts } from '#cli/weekly-counts-file.ts'
import { inventQuestions } from '#demo/questions.ts'
import { labelledThemes } from '#engine/labelled-themes.ts'
import { seededRandom } from '#engine/random.ts'
import { learnThemes } from '#engine/taxonomy.ts'
import { isoDate, mondayNumber } from '#engine/trend-weeks.ts'
import { DIMENSIONS, quantise, toUnitLength } from '#engine/vectors.ts'

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-order-'))
afterAll(() => rmSync(folder, { recursive: true }))

const invented = inventQuestions({ seed: 9, count: 160, from: '2026-06-01', until: '2026-11-18', wijken: ['Noord'] }).filter(
  ({ text }) => text !== null,
)
const [asked, examples] = [invented.slice(0, 60), invented.slice(60)]

/** A direction a word: texts that share words lie close. */
function vectorOf(text: string): Int8Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? ['niets']) {
    const random = seededRandom([...word].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7))
    for (let d = 0; d < DIMENSIONS; d++) sum[d]! += random() - 0.5
  }
  return quantise(toUnitLength(sum))
}

/** The asked questions as a file with these rows, in the order in which a command works on them, and their vectors. */
function fileOf(order: readonly number[]) {
  const questions = inOrderOfId({ ids: order.map((row) => `v${row}`), texts: order.map((row) => asked[row]!.text!), groups: [] })
  const vectors = new Int8Array(order.length * DIMENSIONS)
  for (const [place, text] of questions.texts.entries()) vectors.set(vectorOf(text), place * DIMENSIONS)
  return { questions, vectors }
}

const shuffled = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count })

describe('the same rows in another order', () => {
  const rows = [...asked.keys()]

  it('have the same neighbours, byte by byte', () => {
    const bytes = (order: readonly number[]) => {
      const { questions, vectors } = fileOf(order)
      return [...neighbourLines(questions, vectors, 4)].join('')
    }
    fc.assert(
      fc.property(shuffled(rows.length), (order) => {
        expect(bytes(order)).toBe(bytes(rows))
      }),
      { numRuns: 10 },
    )
  })

  it('lead to the same themes, byte by byte, whatever the order of the examples', () => {
    const bytes = (order: readonly number[], taught: readonly number[]) => {
      const { questions, vectors } = fileOf(order)
      const labelled = taught.map((row) => ({
        label: examples[row]!.themeKey ?? 'anders',
        text: examples[row]!.text!,
        vector: vectorOf(examples[row]!.text!),
      }))
      return [...suggestionLines(questions, vectors, learnThemes(labelledThemes(labelled)))].join('')
    }
    const usual = bytes(rows, [...examples.keys()])
    fc.assert(
      fc.property(shuffled(rows.length), shuffled(examples.length), (order, taught) => {
        expect(bytes(order, taught)).toBe(usual)
      }),
      { numRuns: 5 },
    )
  })

  it('are the same series, week after week', async () => {
    const first = mondayNumber('2026-01-05')
    const lines = ['zuid', 'noord'].flatMap((name, place) =>
      Array.from({ length: 8 }, (_, week) => `${name},${isoDate(first + 7 * week)},${(week * 7 + place) % 5}`),
    )
    const read = async (order: readonly number[]) => {
      const path = join(folder, 'reeksen.csv')
      writeFileSync(path, `series,week,count\n${order.map((row) => `${lines[row]}\n`).join('')}`)
      return readWeeklyCounts(path)
    }
    const usual = await read([...lines.keys()])
    await fc.assert(
      fc.asyncProperty(shuffled(lines.length), async (order) => {
        expect(await read(order)).toEqual(usual)
      }),
      { numRuns: 10 },
    )
  })
})
