import { capital, inWords, listed } from '#web/words.ts'

/** The kinds of source that may point at a theme, in the order of the page. */
export const signalKinds = ['questions', 'figures', 'teams', 'institutions', 'parents'] as const
export type SignalKind = (typeof signalKinds)[number]

/** Name of each source, as a heading and within a sentence (always a plural). */
export const signalNames: Readonly<Record<SignalKind, { readonly heading: string; readonly inSentence: string }>> = {
  questions: { heading: 'Vragen', inSentence: 'vragen' },
  figures: { heading: 'Cijfers', inSentence: 'cijfers' },
  teams: { heading: 'Top 3 van teams', inSentence: 'teams' },
  institutions: { heading: 'Scholen en huisartsen', inSentence: 'scholen en huisartsen' },
  parents: { heading: 'Ouders', inSentence: 'ouders' },
}

/** What a source says of a theme: it points at it, it contradicts it, it says nothing of it, or nobody asked. */
export type SignalStance = 'says' | 'contradicts' | 'silent' | 'notAsked'

/** One source beside the others: in sentences, with what it rests on, and where to ask or read further. */
export interface Signal {
  readonly kind: SignalKind
  readonly stance: SignalStance
  /** it points at the theme, and something of it contradicts */
  readonly mixed?: boolean
  readonly sentences: readonly string[]
  readonly source: string
  readonly link: { readonly href: string; readonly label: string } | null
}

/** The sources together in two or three sentences: which say it, which contradict, which were not asked (triangulation). */
export function triangulate(signals: readonly Signal[]): string {
  const of = (stance: SignalStance) => signals.filter((signal) => signal.stance === stance).map(({ kind }) => signalNames[kind].inSentence)
  const [says, contradicts, silent, notAsked] = [of('says'), of('contradicts'), of('silent'), of('notAsked')]
  const sentences = [
    says.length === 0
      ? 'Nog geen bron wijst hierop.'
      : `${capital(inWords(says.length))} van de ${inWords(signals.length)} bronnen ${says.length === 1 ? 'wijst' : 'wijzen'} hierop: ${listed(says)}.`,
  ]
  const mixed = signals.filter((signal) => signal.stance === 'says' && signal.mixed).map(({ kind }) => signalNames[kind].inSentence)
  if (mixed.length > 0) sentences.push(`Niet alles wijst één kant op bij ${listed(mixed)}.`)
  if (contradicts.length > 0) sentences.push(`${capital(listed(contradicts))} spreken het tegen.`)
  if (silent.length > 0) sentences.push(`${capital(listed(silent))} noemen het niet.`)
  if (notAsked.length > 0) sentences.push(`Nog niet gevraagd: ${listed(notAsked)}.`)
  return sentences.join(' ')
}
