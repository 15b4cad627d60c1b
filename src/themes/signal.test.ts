import { describe, expect, test } from 'vitest'
import { type Signal, type SignalKind, type SignalStance, triangulate } from '#themes/signal.ts'

const signal = (kind: SignalKind, stance: SignalStance): Signal => ({ kind, stance, sentences: [], source: '', link: null })

describe('sources beside each other', () => {
  test('three point at it, one contradicts, one was not asked', () => {
    const all = [
      signal('questions', 'says'),
      signal('figures', 'contradicts'),
      signal('teams', 'says'),
      signal('institutions', 'notAsked'),
      signal('parents', 'says'),
    ]
    expect(triangulate(all)).toBe(
      'Drie van de vijf bronnen wijzen hierop: vragen, teams en ouders. Cijfers spreken het tegen. Nog niet gevraagd: scholen en huisartsen.',
    )
  })
  test('one figure supports it and another contradicts: that is said', () => {
    expect(triangulate([{ ...signal('figures', 'says'), mixed: true }, signal('parents', 'says')])).toBe(
      'Twee van de twee bronnen wijzen hierop: cijfers en ouders. Niet alles wijst één kant op bij cijfers.',
    )
  })
  test('nobody says it yet', () => {
    expect(triangulate([signal('questions', 'silent'), signal('parents', 'notAsked')])).toBe(
      'Nog geen bron wijst hierop. Vragen noemen het niet. Nog niet gevraagd: ouders.',
    )
  })
})
