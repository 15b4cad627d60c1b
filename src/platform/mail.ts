import { createTransport } from 'nodemailer'
import type { Log } from '#platform/log.ts'

/** One message in plain text. The subject is neutral: it can be read on a locked screen. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
}
export interface Mail {
  /** Can messages leave this machine? When false, pages say so instead of promising a mail. */
  readonly works: boolean
  send(message: Message): Promise<void>
  close(): void
}

/** Mail by SMTP; without an address nothing is sent, and the log says that a message was not sent, never what stood in it. */
export function openMail(smtpUrl: string | null, from: string, log: Log): Mail {
  if (smtpUrl === null) {
    return {
      works: false,
      send: async () => log.warn('mail not sent: SMTP_URL is not set'),
      close: () => {},
    }
  }
  const transport = createTransport(smtpUrl)
  return {
    works: true,
    send: async (message) => void (await transport.sendMail({ from, ...message })),
    close: () => transport.close(),
  }
}
