import type { Chance } from '#demo/chance.ts'
import { koosWijken } from '#demo/people.ts'
import type { DemoAge } from '#demo/sentence.ts'
import type { Hearing } from '#demo/theme-profiles.ts'

/** How a question reached a worker. */
export type DemoRoute = 'desk' | 'phone' | 'homeVisit' | 'school' | 'consultationHour' | 'outreach'

/** An organisation of the demo that hears questions. */
export type AskedOrganisation = 'lokalis' | 'jgz' | 'dock' | 'jou' | 'koos' | 'spoor030'

type Listener = Exclude<AskedOrganisation, 'koos' | 'spoor030'> | 'specialist'

const listeners: Readonly<Record<Hearing, Readonly<Record<Listener, number>>>> = {
  youngChild: { lokalis: 20, jgz: 68, dock: 8, jou: 0, specialist: 4 },
  family: { lokalis: 50, jgz: 22, dock: 12, jou: 4, specialist: 12 },
  school: { lokalis: 45, jgz: 22, dock: 5, jou: 15, specialist: 13 },
  youth: { lokalis: 35, jgz: 15, dock: 5, jou: 30, specialist: 15 },
  living: { lokalis: 55, jgz: 10, dock: 30, jou: 3, specialist: 2 },
}

const youthListeners: Readonly<Record<Listener, number>> = { lokalis: 20, jgz: 15, dock: 2, jou: 50, specialist: 13 }

const routes: Readonly<Record<Listener, Readonly<Record<DemoRoute, number>>>> = {
  lokalis: { desk: 30, phone: 28, homeVisit: 24, school: 13, consultationHour: 0, outreach: 5 },
  jgz: { desk: 4, phone: 20, homeVisit: 8, school: 18, consultationHour: 50, outreach: 0 },
  dock: { desk: 45, phone: 6, homeVisit: 2, school: 7, consultationHour: 0, outreach: 40 },
  jou: { desk: 14, phone: 8, homeVisit: 0, school: 28, consultationHour: 0, outreach: 50 },
  specialist: { desk: 10, phone: 30, homeVisit: 45, school: 15, consultationHour: 0, outreach: 0 },
}

/** Who was spoken to, about a child of what age, in which wijk. */
export interface Conversation {
  readonly hearing: Hearing
  readonly voice: 'parent' | 'youth'
  readonly age: DemoAge
  readonly wijk: string
}

/** Who heard a question and how; youth work hears about the older ones, and specialist youth help is KOOS Utrecht or Spoor030, by wijk. */
export function heardBy(
  { hearing, voice, age, wijk }: Conversation,
  chance: Chance,
): { organisation: AskedOrganisation; route: DemoRoute } {
  const weights = voice === 'youth' ? youthListeners : listeners[hearing]
  const listener = chance.weighed(age === '0-4' || age === '4-8' ? { ...weights, jou: 0 } : weights)
  const route = chance.weighed(routes[listener])
  if (listener !== 'specialist') return { organisation: listener, route }
  return { organisation: koosWijken.includes(wijk) ? 'koos' : 'spoor030', route }
}
