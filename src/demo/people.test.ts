import { describe, expect, it } from 'vitest'
import { demoMembers, koosWijken, organisations, signIns, spoor030Wijken, teams, workAreas } from '#demo/people.ts'

describe('the people of the demo', () => {
  it('stand for all thirteen roles', () => {
    expect(new Set(demoMembers.map((member) => member.role)).size).toBe(13)
  })

  it('have addresses at which nobody can receive mail, each once', () => {
    expect(new Set(demoMembers.map((member) => member.email)).size).toBe(demoMembers.length)
    for (const member of demoMembers) expect(member.email).toMatch(/^[a-z]+@[a-z0-9]+\.example$/)
  })

  it('work at an organisation, in one of its teams', () => {
    for (const member of demoMembers) {
      const team = teams.find(({ key }) => key === member.team)
      expect(team?.organisation, member.name).toBe(member.organisation)
    }
    for (const { key } of organisations)
      expect(
        demoMembers.some((member) => member.organisation === key),
        key,
      ).toBe(true)
  })

  it('have a colleague at Lokalis who does the same work elsewhere', () => {
    const workers = demoMembers.filter((member) => member.organisation === 'lokalis' && member.role === 'familyWorker')
    expect(new Set(workers.map((member) => member.team)).size).toBe(2)
  })

  it('are offered on the sign-in page in six roles', () => {
    const roles = signIns.map((signIn) => demoMembers.find((member) => member.email === signIn.email)?.role)
    expect(roles).toEqual(['familyWorker', 'jgzNurse', 'processAdviser', 'teamManager', 'policyAdviser', 'dataProtectionOfficer'])
  })

  it('share out the city: each wijk has one provider of specialist youth help', () => {
    expect(koosWijken.filter((wijk) => spoor030Wijken.includes(wijk))).toEqual([])
    expect(koosWijken.length + spoor030Wijken.length).toBe(10)
    for (const area of workAreas) expect(area).toMatchObject({ from: '2020-01-01', until: null, source: expect.stringMatching(/\S/) })
  })
})
