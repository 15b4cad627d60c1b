import { detectLanguage, type LanguageCode } from '#engine/language.ts'

/** Under this the detector guesses: a Turkish song title in a Dutch question is no Turkish question. */
const SURE_ENOUGH = 0.2

/** The language of each text where the detector is sure enough of it, null elsewhere; `allowed` as in `detectLanguage`. */
export function languagesOf(texts: readonly string[], allowed?: readonly LanguageCode[]): (LanguageCode | null)[] {
  return texts.map((text) => {
    const { language, certainty } = detectLanguage(text, allowed)
    return certainty >= SURE_ENOUGH ? language : null
  })
}
