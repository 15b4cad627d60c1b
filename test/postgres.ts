import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '#platform/postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: Record<string, string>
  }
}

const debian15 = '/usr/lib/postgresql/15/bin'

/** One throw-away server an engine for the whole run: the embedded 18, and the machine's 15 where it is installed. */
export default async function setup(project: TestProject) {
  const engines: { name: string; binaries?: string }[] = [{ name: 'embedded 18' }]
  if (existsSync(debian15)) engines.push({ name: 'PostgreSQL 15', binaries: debian15 })
  const wanted = process.env.TEST_ENGINE
  const urls: Record<string, string> = {}
  const stops: (() => Promise<void>)[] = []
  for (const { name, binaries } of engines.filter((engine) => wanted === undefined || engine.name.includes(wanted))) {
    const folder = mkdtempSync(join(tmpdir(), 'wv-test-'))
    const server = await startPostgres({ folder, test: true, ...(binaries ? { binaries } : {}) })
    urls[name] = server.url('ROLE', 'DATABASE')
    stops.push(async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(server.socketFolder, { recursive: true, force: true })
    })
  }
  project.provide('postgres', urls)
  return async () => {
    for (const stop of stops) await stop()
  }
}
