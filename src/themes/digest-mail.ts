import type { Message } from '#platform/mail.ts'
import { sinceInWords } from '#themes/alarm.ts'
import type { Digest } from '#themes/digest.ts'

/** The weekly message in plain text: names of themes and wijken, links, no counts, no text that anyone typed. The subject is neutral. */
export function digestMessage(to: string, digest: Digest, address: string): Message {
  const { rises, news, returns, notes } = digest
  const parts = [
    section(
      'Meer vragen dan verwacht',
      rises.map(
        (rise) => `${rise.themeName}, ${rise.wijkName ?? 'hele gemeente'}. ${sinceInWords(rise)}.\n  ${address}/signalen/${rise.id}`,
      ),
    ),
    section(
      'Nieuws over wat je volgt',
      news.map((one) => `${one.themeName}: ${plain(one.sentence)}.\n  ${address}/themas/${one.themeId}`),
    ),
    section(
      'Wat er gebeurde met vragen die jij telde',
      returns.map((one) => `${one.themeName}: ${one.quiet}\n  ${address}/themas/${one.themeId}`),
    ),
    section(
      'Aantekeningen voor jou',
      notes.length === 0
        ? []
        : [`${notes.length === 1 ? 'Een aantekening wacht' : `${notes.length} aantekeningen wachten`} op jou.\n  ${address}/aantekeningen`],
    ),
  ].filter((part) => part !== '')
  return {
    to,
    subject: 'Wijkverband: het weekbericht',
    text: `Hallo,

Dit is nieuw sinds vorige week maandag.

${parts.join('\n\n')}

Alles op een rij: ${address}/weekbericht
Geen mail meer? Zet het weekbericht uit: ${address}/account
`,
  }
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line) => `- ${line}`).join('\n')}`

/** One line, however a name was typed. */
const plain = (sentence: string): string => sentence.replace(/\s+/g, ' ').trim()
