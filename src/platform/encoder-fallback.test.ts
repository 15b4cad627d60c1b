import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { cosine, DIMENSIONS, quantise } from '#engine/vectors.ts'
import { openEncoder, startEncoderThread } from '#platform/encoder.ts'

const model = new URL('../../model/', import.meta.url)
const modelFolder = fileURLToPath(model)
const rowOf = (vectors: Float32Array, row: number) => quantise(vectors.slice(row * DIMENSIONS, (row + 1) * DIMENSIONS))

describe('an encoder that nobody asks anything', () => {
  it('lets its threads go, and starts them again for the next question', async () => {
    const threads: Worker[] = []
    const startThread = () => {
      const thread = startEncoderThread({ modelFolder })
      threads.push(thread)
      return thread
    }
    const encoder = openEncoder({ modelFolder, workers: 2, idleAfter: 50, startThread })
    const before = await encoder.encode(['Mijn zoon slaapt slecht'])
    await Promise.all(threads.map((thread) => once(thread, 'exit')))
    expect(encoder.state).toBe('ready')
    const other = await encoder.encode(['Mijn dochter ook'], { urgent: true })
    // one question needs one thread
    expect(threads).toHaveLength(3)
    expect(cosine(rowOf(before, 0), rowOf(other, 0))).toBeGreaterThan(0.3)
    await encoder.close()
  })

  it('keeps them while somebody waits, however long that takes', async () => {
    const threads: Worker[] = []
    const startThread = () => {
      const thread = startEncoderThread({ modelFolder })
      threads.push(thread)
      return thread
    }
    const encoder = openEncoder({ modelFolder, workers: 1, idleAfter: 5, startThread })
    await encoder.encode(Array.from({ length: 60 }, (_, n) => `Vraag ${n} van een lange lijst`))
    expect(threads).toHaveLength(1)
    await encoder.close()
  })
})

describe('a machine for which there is no native build', () => {
  const checks: { text: string }[] = readFileSync(new URL('check.jsonl', model), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const texts = checks.map((check) => check.text)

  it('gets the same vectors from WebAssembly, up to the rounding of a network of eight bits', async () => {
    const [native, wasm] = (['native', 'wasm'] as const).map((runtime) => openEncoder({ modelFolder, workers: 1, runtime }))
    const [expected, found] = await Promise.all([native!.encode(texts), wasm!.encode(texts)])
    expect([native!.runtime, wasm!.runtime]).toEqual(['native', 'wasm'])
    const cosines = texts.map((_, row) => cosine(rowOf(expected, row), rowOf(found, row)))
    // docs/decisions/0006: one value that is rounded the other way moves a text by up to .01; other texts come out the same
    expect(Math.min(...cosines)).toBeGreaterThan(0.98)
    expect(cosines.reduce((sum, one) => sum + one, 0) / texts.length).toBeGreaterThan(0.995)
    await Promise.all([native!.close(), wasm!.close()])
  })

  /** What an encoder says of itself in a process where these packages cannot be loaded. */
  async function without(
    packages: readonly string[],
  ): Promise<{ state: string; runtime: string | null; problem: string; numbers: number }> {
    const hook = `import { registerHooks } from 'node:module'
      registerHooks({ resolve(name, context, next) {
        if (${JSON.stringify(packages)}.some((missing) => name.startsWith(missing))) throw new Error(name + ' has no build for this machine')
        return next(name, context) } })`
    const script = `import { openEncoder } from ${JSON.stringify(new URL('./encoder.ts', import.meta.url).href)}
      const encoder = openEncoder({ modelFolder: ${JSON.stringify(modelFolder)}, workers: 1 })
      const vectors = await encoder.encode(['Mijn zoon slaapt slecht']).catch(() => [])
      const { state, runtime, problem } = encoder
      console.log(JSON.stringify({ state, runtime, problem, numbers: vectors.length }))
      await encoder.close()`
    const folder = await mkdtemp(join(tmpdir(), 'encoder-'))
    try {
      await writeFile(join(folder, 'ask.mjs'), script)
      const preload = `data:text/javascript,${encodeURIComponent(hook)}`
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, join(folder, 'ask.mjs')])
      return JSON.parse(stdout)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  it('goes on without being told, and says why it is slower', async () => {
    const said = await without(['onnxruntime-node'])
    expect(said).toEqual({
      state: 'ready',
      runtime: 'wasm',
      problem: 'native: onnxruntime-node has no build for this machine',
      numbers: 192,
    })
  })

  it('works with words alone when WebAssembly cannot run either, and says why', async () => {
    const said = await without(['onnxruntime-node', 'onnxruntime-web'])
    expect(said).toMatchObject({ state: 'unavailable', runtime: null, numbers: 0 })
    expect(said.problem).toContain('native: onnxruntime-node has no build')
    expect(said.problem).toContain('wasm: onnxruntime-web/wasm has no build')
  })
})
