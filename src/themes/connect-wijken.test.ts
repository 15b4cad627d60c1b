import { describe, expect, test } from 'vitest'
import type { WijkProposal } from '#engine/wijk-proposals.ts'
import type { ConnectRow } from '#themes/connect.ts'
import { groupsOfWijken, rowsOfCity, type WijkTheme } from '#themes/connect-wijken.ts'

const row = (n: number, more: Partial<ConnectRow> = {}): ConnectRow => ({
  id: `vraag-${n}`,
  organisationId: 'org',
  text: 'Ze slaapt niet door het lawaai van de flat',
  areaId: 'buurt',
  themeId: 'slapen',
  byPerson: false,
  anchor: null,
  ...more,
})
const part: WijkProposal = {
  wijk: 'Overvecht',
  parent: 0,
  name: 'Lawaai en flat',
  nameWords: ['lawaai', 'flat'],
  keywords: ['lawaai', 'flat'],
  exemplars: [0],
  members: [0, 1, 2, 3, 4],
  confidence: [0.9, 0.8, 0.8, 0.7, 0.6],
  stability: null,
}
const rows = [0, 1, 2, 3, 4].map((n) => row(n))
const made = (given: readonly ConnectRow[], themes: readonly WijkTheme[]) =>
  groupsOfWijken([part], given, ['slapen'], themes, 5, () => 'nieuw')

describe('what is a wijk’s own', () => {
  test('becomes a theme of that wijk, part of the theme of the municipality, and takes its questions', () => {
    const { groups, placements } = made(rows, [])
    expect(groups).toMatchObject([{ id: 'nieuw', areaId: 'Overvecht', parentId: 'slapen', known: false }])
    expect(placements).toHaveLength(5)
    expect(placements[0]).toMatchObject({ questionId: 'vraag-0', themeId: 'nieuw', secondId: 'slapen' })
  })

  test('keeps its id in the next run', () => {
    const known = { id: 'lawaai', areaId: 'Overvecht', parentId: 'slapen', stands: true }
    const { groups } = made(
      rows.map((one) => ({ ...one, themeId: 'lawaai' })),
      [known],
    )
    expect(groups).toMatchObject([{ id: 'lawaai', known: true }])
  })

  test('is not asked again where someone rejected a part of that theme: the questions stay in the theme of the municipality', () => {
    const rejected = { id: 'lawaai', areaId: 'Overvecht', parentId: 'slapen', stands: false }
    expect(made(rows, [rejected])).toEqual({ groups: [], placements: [] })
    expect(made(rows, [{ ...rejected, areaId: 'Zuilen' }]).groups).toHaveLength(1)
  })

  test('that was accepted holds its questions, and new ones of the wijk join it', () => {
    const known = { id: 'lawaai', areaId: 'Overvecht', parentId: 'slapen', stands: true }
    const held = rows.map((one, n) => (n < 3 ? { ...one, themeId: 'lawaai', anchor: 'lawaai' } : one))
    expect(rowsOfCity(held, [known]).map((one) => one.anchor)).toEqual(['slapen', 'slapen', 'slapen', null, null])
    const { groups, placements } = made(held, [known])
    expect(groups).toMatchObject([{ id: 'lawaai', known: true }])
    expect(new Set(placements.map((one) => one.themeId))).toEqual(new Set(['lawaai']))
    expect(placements.map((one) => one.questionId).sort()).toEqual(rows.map((one) => one.id))
  })
})
