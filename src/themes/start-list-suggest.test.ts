import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import type { KnownTheme } from '#engine/theme-knowledge.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { openEncoder } from '#platform/encoder.ts'
import { startList } from '#themes/start-list.ts'

const encoder = openEncoder({ modelFolder: fileURLToPath(new URL('../../model', import.meta.url)) })
afterAll(() => encoder.close())

async function vectorsOf(texts: readonly string[]): Promise<Int8Array[]> {
  const vectors = quantise(await encoder.encode(texts))
  return texts.map((_, row) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))
}

/** The start list before anybody confirmed anything: only the themes' own words. */
async function freshThemes(): Promise<KnownTheme[]> {
  return Promise.all(
    startList.map(async ({ key, name, description, keywords, examples }) => ({
      id: key,
      keywords: [name, ...keywords],
      vectors: await vectorsOf([`${name}. ${description}`, ...examples]),
      examples: [],
    })),
  )
}

describe('a municipality on its first day', () => {
  it('gets the right theme among three for what parents say without naming it', async () => {
    const learnt = learnThemes(await freshThemes())
    const said = {
      'Hij legt dat ding maar niet neer, zelfs om drie uur vannacht niet': 'screen-use',
      'Aan het eind van de maand is de koelkast leeg en de rekening rood': 'money-worries',
    }
    const vectors = await vectorsOf(Object.keys(said))
    for (const [row, [text, key]] of Object.entries(said).entries()) {
      expect(
        suggestFrom(learnt, vectors[row]!, text).map(({ id }) => id),
        text,
      ).toContain(key)
    }
  })

  it('learns from one question that a worker placed', async () => {
    const themes = await freshThemes()
    const [placed, asked] = await vectorsOf(['Het brilletje is weer stuk', 'Zijn bril is voor de tweede keer kapot'])
    const before = suggestFrom(learnThemes(themes), asked!, '').find(({ id }) => id === 'self-confidence')?.certainty ?? 0
    const taught = themes.map((theme) => (theme.id === 'self-confidence' ? { ...theme, examples: [placed!] } : theme))
    expect(suggestFrom(learnThemes(taught), asked!, '')[0]).toMatchObject({ id: 'self-confidence' })
    expect(suggestFrom(learnThemes(taught), asked!, '')[0]!.certainty).toBeGreaterThan(before)
  })
})
