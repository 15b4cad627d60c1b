import { alwaysRemoved, findIdentifiers, type IdentifierSpan, type KnownNames, redact } from '#engine/deidentify.ts'

/** Several typed texts cleaned at once, or all of them as one text with what a person has to decide on. */
export type FieldsCleaned<Name extends string> =
  | { readonly ok: true; readonly texts: Readonly<Record<Name, string>> }
  | { readonly ok: false; readonly text: string; readonly found: readonly IdentifierSpan[] }

/** Cleans the texts of a form as `cleanText` cleans one: what always goes, goes; the rest waits for one decision over all texts (`kept` null) or follows it. */
export function cleanFields<Name extends string>(
  fields: Readonly<Record<Name, string>>,
  kept: ReadonlySet<number> | null,
  known: KnownNames,
): FieldsCleaned<Name> {
  const texts = Object.entries<string>(fields).map(([name, typed]) => ({ name, text: typed.trim() }))
  const spans = texts.map(({ text }) => findIdentifiers(text, known))
  const all = spans.flat()
  if (kept === null && all.some((span) => !alwaysRemoved.has(span.kind))) return asOneText(texts, spans)
  let place = 0
  const cleaned = texts.map(({ name, text }, i) => {
    const stays = new Set(spans[i]!.flatMap((_, at) => (kept?.has(place + at) ? [at] : [])))
    place += spans[i]!.length
    return [name, redact(text, spans[i]!, stays)] as const
  })
  return { ok: true, texts: Object.fromEntries(cleaned) as Record<Name, string> }
}

/** The texts in which something was found, one a line, with the places of what was found in it. */
function asOneText(texts: readonly { readonly text: string }[], spans: readonly (readonly IdentifierSpan[])[]) {
  const lines: string[] = []
  const found: IdentifierSpan[] = []
  let at = 0
  for (const [i, { text }] of texts.entries()) {
    if (spans[i]!.length === 0) continue
    found.push(...spans[i]!.map((span) => ({ ...span, start: span.start + at, end: span.end + at })))
    lines.push(text)
    at += text.length + 1
  }
  return { ok: false as const, text: lines.join('\n'), found }
}
