import type { ParentTalk } from '#themes/parent-talk.ts'
import { mayStillEdit } from '#themes/parent-talk.ts'
import type { ThemeStatus } from '#themes/theme.ts'

/** What parents bring up is something they would like, or something that is hard; the two are kept apart. */
export const subjectKinds = ['wish', 'problem'] as const
export type SubjectKind = (typeof subjectKinds)[number]
export const subjectKindNames: Readonly<Record<SubjectKind, string>> = { wish: 'wens', problem: 'zorg' }

/** So many subjects at most in one talk. */
export const mostSubjects = 10

/** Something that parents brought up, in their words, with the hands that went up for it. */
export interface TalkSubject {
  readonly id: string
  readonly talkId: string
  /** 1 to 10, as it was brought up */
  readonly place: number
  /** cleaned; empty past the term of texts */
  readonly words: string
  readonly kind: SubjectKind
  readonly votes: number
  readonly themeId: string | null
  readonly themeName: string | null
  readonly themeStatus: ThemeStatus | null
  /** made: the theme came from this subject */
  readonly link: 'chosen' | 'made' | null
}

/** A subject as it comes from a form, at its place. */
export interface SubjectDraft {
  readonly place: number
  readonly words: string
  readonly kind: SubjectKind
  readonly votes: number
}

/** The subject in words, also when its text is past its term. */
export const subjectInWords = (words: string, readsWords = true): string =>
  words !== '' ? words : readsWords ? '(tekst is weg na de bewaartermijn)' : '(woorden van ouders zie jij niet)'

/** The own organisation may change what it wrote down of a talk for some days. */
export const mayEditTalk = (talk: ParentTalk, now: Date): boolean => talk.own && talk.status === 'kept' && mayStillEdit(talk.createdAt, now)

/** Most hands first; as brought up when equal. */
export const byVotes = (subjects: readonly TalkSubject[]): readonly TalkSubject[] =>
  subjects.toSorted((a, b) => b.votes - a.votes || a.place - b.place)
