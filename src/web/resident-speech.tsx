import type { Child } from 'hono/jsx'
import type { WebContext } from '#web/context.ts'
import { chooseLanguage, directionOf, type Language } from '#web/languages/language.ts'
import { type TextKey, type TextValues, textIn, writtenLanguages } from '#web/languages/texts.ts'

/** How a page speaks to a resident: in her language, and in Dutch where a text is not translated yet. */
export interface Speech {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** languages to choose from */
  readonly offered: readonly Language[]
  /** a text to draw; carries its own `lang` and `dir` when it is in another language than the page */
  readonly say: (key: TextKey, values?: TextValues) => Child
  /** a text for a place where no element can stand: the title, the name of a region */
  readonly plain: (key: TextKey, values?: TextValues) => { readonly text: string; readonly language: Language }
}

/** The speech of a page in one language. */
export function speechIn(language: Language, offered: readonly Language[]): Speech {
  const plain = (key: TextKey, values?: TextValues) => textIn(language, key, values)
  return {
    language,
    direction: directionOf(language),
    offered,
    plain,
    say(key, values) {
      const said = plain(key, values)
      if (said.language === language) return said.text
      return (
        <span lang={said.language} dir={directionOf(said.language)}>
          {said.text}
        </span>
      )
    },
  }
}

/**
 * The speech of this request: by `?taal=` in the address, else by what the browser likes. `wanted`: languages that the municipality set;
 * `written`: those whose texts are there (a test of right-to-left pages may add one).
 */
export function speechOf(c: WebContext, wanted: readonly Language[], written: readonly Language[] = writtenLanguages): Speech {
  const offered = wanted.filter((language) => language === 'nl' || written.includes(language))
  return speechIn(chooseLanguage(offered, c.req.query('taal'), c.req.header('accept-language')), offered)
}

/** Address of this page in a language; what else stands in the address stays. */
export function addressIn(c: WebContext, language: Language, path = c.req.path): string {
  const query = new URLSearchParams(Object.entries(c.req.query()))
  query.set('taal', language)
  return `${path}?${query}`
}
