import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 random bits for an address or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a token: enough for 256 random bits, which nobody can guess. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
