// The whole platform for the browser journeys: started as a newcomer starts it, with a database and a mail server of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** address of the running platform */
    address: string
    /** folder in which every mail that was sent stands as a file */
    mailFolder: string
    /** folder of the database, for commands beside the running platform */
    dataFolder: string
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer()
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })

function openMailServer(folder: string, port: number): SMTPServer {
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        writeFileSync(join(folder, `${String(++count).padStart(4, '0')}.eml`), Buffer.concat(parts))
        done()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  return server
}

/** Starts it once for all journeys, with 600 invented questions. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'wv-journey-'))
  const mailFolder = mkdtempSync(join(tmpdir(), 'wv-mail-'))
  const [port, mailPort] = [await freePort(), await freePort()]
  const mailServer = openMailServer(mailFolder, mailPort)
  const platform = spawn(process.execPath, ['--enable-source-maps', 'dist/main.mjs', 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_FOLDER: folder,
      DEMO_QUESTIONS: '600',
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => platform.once('exit', () => resolve()))
  await new Promise<void>((ready, failed) => {
    platform.once('exit', (code) => failed(new Error(`the platform ended with ${code} before it was ready`)))
    platform.stdout.on('data', (text: Buffer) => text.toString().includes('staat klaar') && ready())
  })
  project.provide('address', `http://localhost:${port}`)
  project.provide('mailFolder', mailFolder)
  project.provide('dataFolder', folder)
  return async () => {
    platform.kill('SIGINT')
    await gone
    await new Promise<void>((closed) => mailServer.close(() => closed()))
    for (const each of [folder, mailFolder]) rmSync(each, { recursive: true, force: true })
  }
}
