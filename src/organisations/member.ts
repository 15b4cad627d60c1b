import { z } from 'zod'
import { type Role, roles } from '#privacy/power.ts'

/** Someone with an account, as the administrator of her organisation sees her. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly teamId: string | null
  readonly teamName: string | null
  readonly active: boolean
  /** has chosen a password */
  readonly joined: boolean
  /** name and address were emptied */
  readonly left: boolean
}

/** Shown instead of the name of who left. */
export const formerColleague = 'Oud-collega'

/** Is this word of the database a role? */
export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word)

/** An e-mail address, in lower case. */
export const emailSchema = z
  .string({ error: 'Vul het e-mailadres in.' })
  .trim()
  .toLowerCase()
  .min(1, 'Vul het e-mailadres in.')
  .max(254, 'Dit e-mailadres is te lang.')
  .pipe(z.email({ error: 'Vul een e-mailadres in zoals naam@organisatie.nl.' }))

export const shortestPassword = 12

/** A new password: long enough is what makes it strong. */
export const newPasswordSchema = z
  .string({ error: 'Kies een wachtwoord.' })
  .min(shortestPassword, `Kies een wachtwoord van minstens ${shortestPassword} tekens.`)
  .max(200, 'Kies een wachtwoord van hoogstens 200 tekens.')

/** What an administrator fills in about a member. */
export interface MemberDraft {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly teamId: string | null
}
