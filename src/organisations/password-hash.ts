import { hash, verify } from '@node-rs/argon2'

/** What one password costs to check: memory in KiB, passes over it, threads. */
export interface HashCost {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

/** Some 20 to 40 ms and 19 MiB a password. Source: OWASP Password Storage Cheat Sheet, argon2id. */
export const usualCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, in PHC form with its own salt. */
export const hashPassword = (password: string, cost: HashCost): Promise<string> => hash(password.normalize('NFKC'), { ...cost })

/** A hash that nobody's password has, made once a cost. */
const nobody = new Map<string, Promise<string>>()
function hashOfNobody(cost: HashCost): Promise<string> {
  const key = JSON.stringify(cost)
  let made = nobody.get(key)
  if (made === undefined) {
    made = hashPassword(crypto.randomUUID(), cost)
    nobody.set(key, made)
  }
  return made
}

/** Is this the password of the hash? Without a hash (unknown address) the same work is done, and the answer is no. */
export async function passwordFits(stored: string | null, password: string, cost: HashCost): Promise<boolean> {
  const fits = await verify(stored ?? (await hashOfNobody(cost)), password.normalize('NFKC'))
  return fits && stored !== null
}
