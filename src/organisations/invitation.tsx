import { LinkOncePage } from '#organisations/member-form.tsx'
import { invitationMessage } from '#organisations/password-mail.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import type { WebContext } from '#web/context.ts'
import { show } from '#web/page.tsx'

/** How a link to choose a password reaches a member. */
export interface InvitationParts {
  readonly mail: Mail
  readonly log: Log
  readonly publicUrl: string | null
}

/** Mails the link and goes on to `next`; without mail, or when the mail server refuses, shows the link once to who made it. */
export async function handOver(
  c: WebContext,
  parts: InvitationParts,
  to: { readonly name: string; readonly email: string; readonly organisation: string },
  token: string,
  next: { readonly address: string; readonly crumbs: readonly { href: string; label: string }[] },
) {
  const { mail, log, publicUrl } = parts
  if (mail.works && publicUrl !== null) {
    const sent = await mail.send(invitationMessage(to.email, to.organisation, `${publicUrl}/wachtwoord/${token}`)).then(
      () => true,
      () => false,
    )
    if (sent) return c.redirect(`${next.address}?bericht=mail`, 303)
    log.error('invitation could not be mailed')
  }
  const link = `${publicUrl ?? new URL(c.req.url).origin}/wachtwoord/${token}`
  return show(c, <LinkOncePage c={c} name={to.name} link={link} back={next.address} crumbs={next.crumbs} />)
}
