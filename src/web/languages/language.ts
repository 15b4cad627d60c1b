/** Languages of residents, with their own names. */
export const languageNames = {
  nl: 'Nederlands',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  pl: 'Polski',
  uk: 'Українська',
} as const
export type Language = keyof typeof languageNames
export const languages = Object.keys(languageNames) as readonly Language[]

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/**
 * The language for a visitor among those offered: the one asked for in the address, then the one her browser likes best
 * (RFC 9110, section 12.5.4: highest q first), then Dutch.
 */
export function chooseLanguage(offered: readonly Language[], asked: string | undefined, accepted: string | undefined): Language {
  const find = (code: string | undefined) => offered.find((language) => language === code?.trim().toLowerCase().split('-')[0])
  const liked = (accepted ?? '')
    .split(',')
    .map((part, place) => {
      const [code, ...parameters] = part.split(';')
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { code, place, quality: Number.isNaN(quality) ? 0 : quality }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place)
  for (const code of [asked, ...liked.map((one) => one.code)]) {
    const language = find(code)
    if (language !== undefined) return language
  }
  return 'nl'
}
