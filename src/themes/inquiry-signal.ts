import type { Released } from '#engine/disclosure.ts'
import type { InquirySignals } from '#themes/inquiry.actions.ts'
import { type InstitutionKind, institutionNames } from '#themes/inquiry.ts'
import type { Signal } from '#themes/signal.ts'
import { capital, counted, dayInWords } from '#web/words.ts'

/** What schools and GPs say of a theme, as one of the sources beside each other; null: nobody asked them here yet. */
export function institutionSignal(said: InquirySignals | null, maySend: boolean): Signal {
  const link = maySend ? { href: '/uitvraag', label: 'Naar de uitvraag' } : null
  if (said === null) return { kind: 'institutions', stance: 'notAsked', sentences: ['Nog niet gevraagd.'], source: '', link }
  const sentences = [sentenceOf('school', said.schools), sentenceOf('gp', said.gps)].filter((sentence) => sentence !== null)
  const named = said.schools.named.value !== 0 || said.gps.named.value !== 0
  const when = said.closedOn === null ? '' : `, ${dayInWords(said.closedOn)}`
  if (sentences.length === 0)
    return {
      kind: 'institutions',
      stance: 'notAsked',
      sentences: ['Wel gevraagd, niemand antwoordde.'],
      source: `${said.inquiry}${when}`,
      link,
    }
  return { kind: 'institutions', stance: named ? 'says' : 'silent', sentences, source: `${said.inquiry}${when}`, link }
}

/** Null when nobody of this kind answered. Withheld is never nothing: it is said that it was named, not how often. */
function sentenceOf(kind: InstitutionKind, { named, answered }: { named: Released; answered: Released }): string | null {
  if (answered.value === 0) return null
  const { one, many } = institutionNames[kind]
  const among = answered.value === null ? '' : ` van de ${counted(answered.value, one, many)} die antwoordden`
  if (named.value === null) return `${capital(many)} noemden dit; hoe vaak tonen we niet.`
  if (named.value === 0) return `Geen${among === '' ? ` ${one}` : among} noemde dit.`
  return among === '' ? `${capital(counted(named.value, one, many))} noemden dit.` : `${named.value}${among} noemden dit.`
}
