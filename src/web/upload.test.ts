import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '#web/context.ts'
import { readUpload } from '#web/upload.ts'

const app = new Hono<Env>().post('/', async (c) => {
  const { fields, file } = await readUpload(c, 10_000)
  return c.json({ fields, name: file?.name ?? null, body: file === null ? null : Buffer.concat(file.pieces).toString('base64') })
})

/** The same bytes in pieces of one size, as a network might bring them. */
async function inPieces(form: FormData, size: number): Promise<Response> {
  const whole = new Request('http://localhost/', { method: 'POST', body: form })
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
  const headers = { 'content-type': whole.headers.get('content-type')! }
  return app.request(new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
}

test('a file comes through whole, in whatever pieces it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 200 }), async (bytes, size) => {
      const form = new FormData()
      form.append('key', 'één')
      form.append('file', new Blob([bytes as BlobPart]), 'vragen.csv')
      const answer = await inPieces(form, size)
      expect(await answer.json()).toEqual({ fields: { key: 'één' }, name: 'vragen.csv', body: Buffer.from(bytes).toString('base64') })
    }),
    { numRuns: 60 },
  )
})

test('a body that looks like its own boundary is still the body', async () => {
  const form = new FormData()
  form.append('file', new Blob(['\r\n--\r\n------x\r\n\r\n--']), 'a.csv')
  expect(await (await inPieces(form, 3)).json()).toMatchObject({ body: Buffer.from('\r\n--\r\n------x\r\n\r\n--').toString('base64') })
})

test('what is too large is refused, what is cut off or no form gives nothing', async () => {
  const large = new FormData()
  large.append('file', new Blob(['x'.repeat(90_000)]), 'a.csv')
  expect((await inPieces(large, 1000)).status).toBe(413)
  const cut = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf'
  const answer = await app.request('/', { method: 'POST', body: cut, headers: { 'content-type': 'multipart/form-data; boundary=b' } })
  expect(await answer.json()).toEqual({ fields: {}, name: null, body: null })
  const plain = await app.request('/', { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect(await plain.json()).toEqual({ fields: {}, name: null, body: null })
})
