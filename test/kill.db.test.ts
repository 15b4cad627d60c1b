import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { surviveKills } from './killing.ts'

describe.skipIf(!existsSync('/proc/self/stat'))('when program and database server are killed in the middle of an import', () => {
  test('no row that was shown as stored is missing afterwards, and none is there twice', async () => {
    expect(await surviveKills({ rows: 2000, kills: 2 })).toEqual({ kills: 2, lost: 0, stored: 2000, doubled: 0, status: 'done' })
  })
})
