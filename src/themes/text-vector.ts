import { withoutPlaceholders } from '#engine/deidentify.ts'
import { quantise } from '#engine/vectors.ts'
import type { Encoder } from '#platform/encoder.ts'

/** A cleaned text's vector (192 int8), or null when it does not come within `patience` milliseconds. Placeholders are left out. */
export async function vectorOf({ encoder, patience }: { readonly encoder: Encoder; readonly patience: number }, text: string) {
  const words = withoutPlaceholders(text).trim()
  if (encoder.state !== 'ready' || words === '') return null
  try {
    return quantise(await encoder.encode([words], { urgent: true, signal: AbortSignal.timeout(patience) }))
  } catch {
    return null // too late, or the encoder stopped: words alone serve
  }
}
