import type { Find } from '#engine/deidentify-spans.ts'

/** E-mail addresses, also written as "naam [at] mail.nl". */
export function findEmails(text: string): Find[] {
  const finds: Find[] = []
  const shape =
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}(?:@|[ ]?[[(](?:at|apenstaartje)[\])][ ]?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
  for (const match of text.matchAll(shape)) {
    finds.push({ start: match.index, end: match.index + match[0].length, kind: 'email', certainty: 1 })
  }
  return finds
}

/** Web addresses: with https or www, or a bare name under a domain that is no Dutch word ("moe.de", "klaar.nu" are slips, not sites). */
export function findUrls(text: string): Find[] {
  const finds: Find[] = []
  const shape =
    /(?<![\p{L}\p{N}@.-])(?:(?:https?:\/\/|www\.)[^\s<>"'()[\]{}]{3,}|[\p{L}\p{N}][\p{L}\p{N}-]{1,62}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:nl|com|org|net|eu|info|io|tv|gov|edu|uk|fr|tr|pl|ua|frl|amsterdam)(?:\/[^\s<>"'()[\]{}]*)?)(?![\p{L}\p{N}])/giu
  for (const match of text.matchAll(shape)) {
    const trimmed = match[0].replace(/[.,;:!?]+$/, '')
    if (/^[\d.]+$/.test(trimmed)) continue
    finds.push({ start: match.index, end: match.index + trimmed.length, kind: 'url', certainty: 0.95 })
  }
  return finds
}

const separators = '[ \\u00a0()./\\-–]{0,3}'
const dutchPhone = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,:])(?:\\(?(?:\\+|00)[ ]?31\\)?${separators}(?:\\(?0\\)?)?|\\(?0)(?:${separators}\\d){9}(?!\\d)`,
  'gu',
)
const dutchPhoneTooLong = /(?<![\p{L}\d]|\d[.,:])\(?0[1-9]\d{1,2}\)?[ \-–]{1,3}(?:\d[ ]?){7}\d(?!\d)/gu
const foreignPhone = new RegExp(`(?<![\\p{L}\\d]|\\d[.,:])\\(?(?:\\+|00)[1-9]\\d{0,2}\\)?(?:${separators}\\d){6,12}(?!\\d)`, 'gu')
const phoneAfterWord =
  /(?:tel(?:efoon)?(?:nummer|nr)?|mobiel(?:nummer)?|gsm|whatsapp|bel(?:len)?|app(?:en)?)\b[.:]?[ ](?:\p{L}+[ ]){0,2}(\d(?:[ -]?\d){6,8})(?!\d)/giu

/** Telephone numbers by the Dutch plan (ten digits from 0, or +31/0031), foreign ones with + or 00, and seven to nine digits after "tel". Short public numbers (112, 0800-2000) stay. */
export function findPhones(text: string): Find[] {
  const finds: Find[] = []
  for (const shape of [dutchPhone, dutchPhoneTooLong, foreignPhone]) {
    for (const match of text.matchAll(shape)) {
      if (looksLikeDate(match[0])) continue
      finds.push({ start: match.index, end: match.index + match[0].length, kind: 'phone', certainty: 0.95 })
    }
  }
  for (const match of text.matchAll(phoneAfterWord)) {
    const start = match.index + match[0].length - match[1]!.length
    if (!looksLikeDate(match[1]!)) finds.push({ start, end: start + match[1]!.length, kind: 'phone', certainty: 0.7 })
  }
  return finds
}

function looksLikeDate(stretch: string): boolean {
  return /^0?[1-9][-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d(?!\d)/.test(stretch)
}
