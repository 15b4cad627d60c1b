import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { WebContext } from '#web/context.ts'

/** How the session travels: `__Host-wv` over https, plain `wv` on a machine of one's own. */
export interface SessionCookie {
  read(c: WebContext): string | null
  write(c: WebContext, token: string, expires: Date): void
  clear(c: WebContext): void
}

/** The cookie for a platform that is reached over https or not. */
export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-wv' : 'wv'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https } as const
  return {
    read: (c) => getCookie(c, name) ?? null,
    write: (c, token, expires) => setCookie(c, name, token, { ...options, expires }),
    clear: (c) => void deleteCookie(c, name, options),
  }
}
