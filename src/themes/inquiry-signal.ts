import type { Released } from '#engine/disclosure.ts'
import type { InquirySignals } from '#themes/inquiry.ts'
import { type InstitutionKind, institutionNames } from '#themes/inquiry.ts'
import type { Signal } from '#themes/signal.ts'
import { capital, counted, dayInWords } from '#web/words.ts'

/** What schools and GPs say of a theme, as one of the sources beside each other; null: nobody asked them here yet. */
export function institutionSignal(said: InquirySignals | null, maySend: boolean): Signal {
  const link = maySend ? { href: '/uitvraag', label: 'Naar de uitvraag' } : null
  if (said === null) return { kind: 'institutions', stance: 'notAsked', sentences: ['Nog niet gevraagd.'], source: '', link }
  const source = `${said.inquiry}${said.closedOn === null ? '' : `, ${dayInWords(said.closedOn)}`}`
  const sentences = [sentenceOf('school', said.schools), sentenceOf('gp', said.gps)].filter((sentence) => sentence !== null)
  // like parents that were too few: it was asked, and says nothing yet
  if (sentences.length === 0)
    return { kind: 'institutions', stance: 'notAsked', sentences: ['Te weinig antwoorden om te tonen.'], source, link }
  const named = said.schools.named.value !== null || said.gps.named.value !== null
  return { kind: 'institutions', stance: named ? 'says' : 'silent', sentences, source, link }
}

/** Null when too few of this kind answered. What is withheld may be nothing as well: it is not said that anybody named it. */
function sentenceOf(kind: InstitutionKind, { named, answered }: { named: Released; answered: Released }): string | null {
  const { one, many } = institutionNames[kind]
  if (named.value === null) return answered.value === null ? null : `${capital(many)}: dit aantal tonen we niet.`
  const among = answered.value === null ? ` ${many}` : ` van de ${counted(answered.value, one, many)} die antwoordden`
  return `${named.value}${among} noemden dit.`
}
