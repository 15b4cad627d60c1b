import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import { QrCode } from '#web/qr-code.tsx'

describe('a QR code on a page', () => {
  test('darkens exactly the modules of the code', () => {
    const address = 'https://wijkverband.example/u/wEyrJtwVHk1x6y4m8k2nQ'
    const svg = String(<QrCode address={address} label="Leidt naar de vraag" />)
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
    const dark = new Set<string>()
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
      for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i - 4} ${Number(y) - 4}`)
    const wanted = [...modules.data].flatMap((on, i) => (on ? [`${i % modules.size} ${Math.floor(i / modules.size)}`] : []))
    expect([...dark].sort()).toEqual(wanted.sort())
    expect(svg).toContain('role="img" aria-label="Leidt naar de vraag"')
  })
})
