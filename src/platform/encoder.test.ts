import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { cosine, DIMENSIONS, quantise } from '#engine/vectors.ts'
import { EncoderUnavailable, openEncoder } from '#platform/encoder.ts'

const model = new URL('../../model/', import.meta.url)
const modelFolder = fileURLToPath(model)
const encoder = openEncoder({ modelFolder, workers: 1 })
const rowOf = (vectors: Float32Array, row: number) => quantise(vectors.slice(row * DIMENSIONS, (row + 1) * DIMENSIONS))

afterAll(() => encoder.close())

describe('the sentence encoder', () => {
  it('opens at once and gives the vectors it was made with, in the order asked', async () => {
    const checks: { text: string; int8: number[] }[] = readFileSync(new URL('check.jsonl', model), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const vectors = await encoder.encode(checks.map((check) => check.text))
    expect(encoder.state).toBe('ready')
    for (const [row, check] of checks.entries()) expect(cosine(rowOf(vectors, row), Int8Array.from(check.int8))).toBeGreaterThan(0.99)
  })

  it('puts a question beside its translation, and far from another subject', async () => {
    const vectors = await encoder.encode([
      'Mijn zoon wil niet naar school',
      'Oğlum okula gitmek istemiyor',
      'Er is een lek in het dak van de flat',
    ])
    expect(cosine(rowOf(vectors, 0), rowOf(vectors, 1))).toBeGreaterThan(0.6)
    expect(cosine(rowOf(vectors, 0), rowOf(vectors, 2))).toBeLessThan(0.3)
  })

  it('reads a long story to its end', async () => {
    const start = 'Wij zoeken een voetbalclub voor onze zoon. '.repeat(40)
    const vectors = await encoder.encode([start, `${start}${'Mijn dochter slaapt slecht. '.repeat(40)}`, 'Mijn dochter slaapt slecht.'])
    expect(cosine(rowOf(vectors, 1), rowOf(vectors, 2))).toBeGreaterThan(cosine(rowOf(vectors, 0), rowOf(vectors, 2)) + 0.2)
  })

  it('lets an urgent question overtake an import', async () => {
    const order: string[] = []
    const long = encoder.encode(Array.from({ length: 120 }, (_, n) => `Vraag ${n} uit een bestand`)).then(() => order.push('import'))
    const urgent = encoder.encode(['Deze ouder zit nu aan tafel'], { urgent: true }).then(() => order.push('urgent'))
    await Promise.all([long, urgent])
    expect(order).toEqual(['urgent', 'import'])
  })

  it('says how far it is, and encodes the same text once', async () => {
    const seen: number[] = []
    const vectors = await encoder.encode(Array(50).fill('Steeds dezelfde vraag'), { onProgress: (done) => seen.push(done) })
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    expect(rowOf(vectors, 0)).toEqual(rowOf(vectors, 49))
  })

  it('stops when asked, and what was stopped can be asked again', async () => {
    const stop = new AbortController()
    const texts = Array.from({ length: 200 }, (_, n) => `Regel ${n} die niet meer hoeft`)
    const stopped = encoder.encode(texts, { signal: stop.signal })
    stop.abort(new Error('niet meer nodig'))
    await expect(stopped).rejects.toThrow('niet meer nodig')
    expect(await encoder.encode(texts.slice(190))).toHaveLength(10 * DIMENSIONS)
  })
})

describe('an encoder that cannot run', () => {
  it('says so instead of letting people wait', async () => {
    const broken = openEncoder({ modelFolder: fileURLToPath(new URL('make/', model)), workers: 1 })
    await expect(broken.encode(['Is daar iemand?'])).rejects.toThrow(EncoderUnavailable)
    expect(broken.state).toBe('unavailable')
    expect(broken.problem).toContain('sentence-encoder.onnx')
    await broken.close()
  })
})
