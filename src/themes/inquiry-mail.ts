import { addDays } from '#platform/clock.ts'
import type { Message } from '#platform/mail.ts'
import type { DueMessage } from '#themes/inquiry.ts'
import { daysAfterwards, theQuestion } from '#themes/inquiry.ts'
import { dayInWords } from '#web/words.ts'

/** The message with the link of one school or GP. The subject is neutral. */
export const inquiryMessage = (message: DueMessage, link: string): Message => ({
  to: message.email,
  subject: `Eén vraag over opgroeien in ${message.wijkName}`,
  text: `Beste ${message.name},

${message.kind === 'reminder' ? 'Eerder stuurden wij u deze vraag. Wij horen graag nog wat u ziet.\n\n' : ''}${message.organisationName} vraagt scholen en huisartsen in ${message.wijkName} één ding over opgroeien en opvoeden:

${theQuestion}

Antwoorden duurt een halve minuut. U hoeft niet in te loggen:

${link}

Wij vragen niets over een leerling of patiënt. U kunt antwoorden tot en met ${dayInWords(message.closesOn)}.
Daarna ziet u met dezelfde link wat anderen noemden, tot en met ${dayInWords(addDays(message.closesOn, daysAfterwards))}.

Wij gebruiken dit adres alleen voor deze vraag. ${daysAfterwards} dagen na de laatste dag halen wij het weg.
`,
})
