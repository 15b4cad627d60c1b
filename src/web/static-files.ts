import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { Env } from '#web/context.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves the files of one folder, read once at start: there are few, and none can be asked for that is not in it. */
export function serveFiles(folder: string): Hono<Env> {
  const files = new Hono<Env>()
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (type === undefined) continue
    const body = readFileSync(join(folder, name), 'utf8')
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
    files.get(`/${name}`, (c) => {
      c.header('etag', etag)
      c.header('cache-control', 'public, max-age=300')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      return c.body(body, 200, { 'content-type': type })
    })
  }
  return files
}
