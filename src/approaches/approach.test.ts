import { expect, test } from 'vitest'
import { approachStanding } from '#approaches/approach.ts'
import { wijkbeeldInWords } from '#approaches/wijkbeeld.ts'

const today = '2026-11-22'
const wijk = { name: 'Overvecht' } as Parameters<typeof wijkbeeldInWords>[0]['wijk']
const asked = [{ name: 'Niet naar school', change: 'rises' }] as unknown as Parameters<typeof wijkbeeldInWords>[0]['themes']
const from = (...days: string[]) =>
  days.map((startsOn) => ({ startsOn, status: 'running' })) as Parameters<typeof wijkbeeldInWords>[0]['running'][0][]
const lead = (...days: string[]) => wijkbeeldInWords({ wijk, themes: asked, running: from(...days), today })

test('an approach that begins next week does not run yet, on its first day it does, and once stopped it is stopped', () => {
  expect(approachStanding({ status: 'running', startsOn: '2026-11-30' }, today)).toBe('toBegin')
  expect(approachStanding({ status: 'running', startsOn: today }, today)).toBe('running')
  expect(approachStanding({ status: 'stopped', startsOn: '2026-11-30' }, today)).toBe('stopped')
})

test('the wijkbeeld says what runs today, and otherwise when the first approach begins', () => {
  expect(lead()).toMatch(/Dat stijgt\. Er loopt nog geen aanpak\.$/)
  expect(lead('2026-12-07', '2026-11-30')).toMatch(/Op 30 november begint een aanpak\.$/)
  expect(lead('2026-11-30', '2026-11-02')).toMatch(/Er loopt één aanpak\.$/)
  expect(lead('2026-11-22', '2026-11-02')).toMatch(/Er lopen twee aanpakken\.$/)
})
