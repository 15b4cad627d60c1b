/** What someone needs to know of an approach to tell that it runs; as `approaches` gives it. */
export interface RunningApproach {
  readonly themeId: string
  readonly wijkId: string
  readonly startsOn: string
  readonly status: string
}

/** Something that came of a question that one person counted, in a sentence for her. */
export interface QuestionNews {
  readonly questionId: string
  /** YYYY-MM-DD */
  readonly askedOn: string
  readonly themeId: string
  readonly themeName: string
  /** the wijk it is about; null: about the theme in every wijk, or only the municipality is known */
  readonly wijkId: string | null
  /** when it happened: a moment, or the start of a day */
  readonly at: Date
  readonly sentence: string
  /** the same without what anyone typed, for a mail */
  readonly quiet: string
}

/** Each thing that happened to a theme in a wijk once, however many questions of hers it is about. */
export function onceEach(news: readonly QuestionNews[]): readonly (QuestionNews & { readonly questions: number })[] {
  const told = new Map<string, QuestionNews & { questions: number }>()
  for (const one of news) {
    const key = `${one.themeId} ${one.wijkId ?? ''} ${one.sentence}`
    const before = told.get(key)
    told.set(key, { ...(before ?? one), questions: (before?.questions ?? 0) + 1 })
  }
  return [...told.values()]
}
