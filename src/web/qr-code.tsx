import QRCode from 'qrcode'

/** Modules of quiet ground around the code (ISO/IEC 18004 asks for four). */
const quiet = 4

/** A QR code of an address, level M, at least 25 mm wide on paper; `label` says where it leads. The address should stand under it in letters. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules.data.subarray(y * modules.size, (y + 1) * modules.size), y))
  const width = modules.size + 2 * quiet
  return (
    <svg width="192" height="192" viewBox={`0 0 ${width} ${width}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={width} height={width} fill="#fff" />
      <path d={rows.join('')} fill="#000" />
    </svg>
  )
}

/** The dark runs of one row as rectangles. */
function rowPath(row: Uint8Array, y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    let end = x
    while (row[end + 1]) end++
    path += `M${x + quiet} ${y + quiet}h${end - x + 1}v1h-${end - x + 1}z`
    x = end
  }
  return path
}
