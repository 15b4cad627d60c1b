// Texts for residents: one JSON file a language, flat keys, plural forms as i18next names them (`_one`, `_few`, `_other` …).
import { createInstance } from 'i18next'
import { type Language, languages } from '#web/languages/language.ts'
import ar from './ar.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import tr from './tr.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

/** Name of a text; Dutch has them all. */
export type TextKey = WithoutPlural<keyof typeof nl & string>

/** What is filled in; `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>

/** The texts of every language as they stand in the files. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl, en, tr, ar, pl, uk }

const instance = createInstance({
  resources: Object.fromEntries(Object.entries(texts).map(([language, translation]) => [language, { translation }])),
  fallbackLng: 'nl',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // the page escapes
  interpolation: { escapeValue: false },
})
void instance.init()

/** A text in a language; in Dutch when that language lacks it, and then `language` says so. */
export function textIn(language: Language, key: TextKey, values: TextValues = {}): { readonly text: string; readonly language: Language } {
  const there = instance.exists(key, { ...values, lng: language, fallbackLng: [] })
  const from: Language = there ? language : 'nl'
  return { text: instance.t(key, { ...values, lng: from }), language: from }
}

const pluralEnding = /_(zero|one|two|few|many|other)$/

/** Names of the texts that a language still lacks; of a text with plural forms, every form that the language has (Unicode CLDR, by Intl). */
export function missingTexts(language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const wanted = new Set(
    Object.keys(nl).flatMap((key) => (pluralEnding.test(key) ? forms.map((form) => key.replace(pluralEnding, `_${form}`)) : [key])),
  )
  return [...wanted].filter((key) => !texts[language][key]?.trim())
}

/** Languages whose texts are all there: these are offered. */
export const writtenLanguages: readonly Language[] = languages.filter((language) => missingTexts(language).length === 0)
