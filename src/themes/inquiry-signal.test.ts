import { describe, expect, test } from 'vitest'
import { readBack } from '#engine/disclosure.ts'
import { institutionSignal } from '#themes/inquiry-signal.ts'

const said = (schools: [number | null, number | null], gps: [number | null, number | null]) => ({
  schools: { named: readBack(schools[0]), answered: readBack(schools[1]) },
  gps: { named: readBack(gps[0]), answered: readBack(gps[1]) },
  closedOn: '2026-12-20',
  inquiry: 'Uitvraag najaar',
})

describe('schools and GPs beside the other sources', () => {
  test('were not asked, or too few answered', () => {
    expect(institutionSignal(null, false).stance).toBe('notAsked')
    const few = institutionSignal(said([null, null], [null, null]), false)
    expect(few).toMatchObject({ stance: 'notAsked', sentences: ['Te weinig antwoorden om te tonen.'] })
  })

  test('name a theme: with a number where it may be shown, and otherwise nothing is said of it', () => {
    expect(institutionSignal(said([6, 7], [null, 5]), true)).toEqual({
      kind: 'institutions',
      stance: 'says',
      sentences: ['6 van de 7 scholen die antwoordden noemden dit.', 'Huisartsen: dit aantal tonen we niet.'],
      source: 'Uitvraag najaar, 20 december 2026',
      link: { href: '/uitvraag', label: 'Naar de uitvraag' },
    })
  })

  test('answered and did not name it enough', () => {
    const signal = institutionSignal(said([null, 7], [null, null]), false)
    expect(signal).toMatchObject({ stance: 'silent', sentences: ['Scholen: dit aantal tonen we niet.'] })
  })
})
