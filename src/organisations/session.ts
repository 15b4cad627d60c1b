import type { MemberScope } from '#privacy/scope.ts'

/** Who is signed in: what she may reach, and the words to greet her with. */
export interface SignedIn {
  readonly scope: MemberScope
  readonly viewer: {
    readonly name: string
    readonly roleName: string
    readonly organisationName: string
    readonly municipalityName: string
  }
}

/** One place where someone is signed in. */
export interface Session {
  readonly id: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** the one this page came with */
  readonly current: boolean
}

/** Where to go after signing in: only an address inside this website, else the first page. */
export function ownPath(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/'
  const here = 'https://own.invalid'
  const address = URL.parse(wanted, here)
  return address?.origin === here ? `${address.pathname}${address.search}` : '/'
}
