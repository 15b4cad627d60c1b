import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { InferenceSession, Tensor } from 'onnxruntime-node'

/** What runs the network: the build for this machine, or WebAssembly, which runs anywhere and is some five times slower. */
export type RuntimeName = 'native' | 'wasm'

/** A loaded network: piece ids in, one vector out. `because` says why it is not the native one; empty when it is. */
export interface Runtime {
  readonly name: RuntimeName
  readonly because: string
  /** A unit vector, 192 numbers. */
  vectorOf(ids: Int32Array): Promise<Float32Array>
  close(): Promise<void>
}

/**
 * Loads the network in the fastest runtime that works here, or in the one that is `wanted`. Throws with the reason of each when none does.
 * A native library may be missing, be made for another system, or lack what it needs itself: whatever it says, WebAssembly is tried next.
 */
export async function loadRuntime(network: string, wanted: RuntimeName | null): Promise<Runtime> {
  const problems: string[] = []
  for (const [name, load] of [['native', loadNative] as const, ['wasm', loadWasm] as const]) {
    if (wanted !== null && wanted !== name) continue
    try {
      return runtimeOf(name, problems.join('; '), await load(network))
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(problems.join('; '))
}

interface Loaded {
  readonly session: InferenceSession
  readonly makeTensor: (ids: BigInt64Array, shape: number[]) => Tensor
}

async function loadNative(network: string): Promise<Loaded> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  // one thread a worker: the pool of workers is what uses the cores
  const session = await InferenceSession.create(network, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return { session, makeTensor: (ids, shape) => new Tensor('int64', ids, shape) }
}

async function loadWasm(network: string): Promise<Loaded> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm')
  env.wasm.numThreads = 1
  // handed over from the installed package, so that nothing is ever fetched
  env.wasm.wasmBinary = await readFile(fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')))
  const session = await InferenceSession.create(await readFile(network), { executionProviders: ['wasm'] })
  return { session, makeTensor: (ids, shape) => new Tensor('int64', ids, shape) }
}

const runtimeOf = (name: RuntimeName, because: string, { session, makeTensor }: Loaded): Runtime => ({
  name,
  because,
  async vectorOf(ids) {
    const shape = [1, ids.length]
    const output = await session.run({
      input_ids: makeTensor(BigInt64Array.from(ids, BigInt), shape),
      attention_mask: makeTensor(new BigInt64Array(ids.length).fill(1n), shape),
    })
    return output.vector!.data as Float32Array
  },
  close: () => session.release(),
})
