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
  /** the wijk of the question; null: only the municipality is known */
  readonly wijkId: string | null
  /** when it happened: a moment, or the start of a day */
  readonly at: Date
  readonly sentence: string
}
