/** One line of CSV (RFC 4180, with a line feed): cells with a comma, quote or line end stand between quotes. */
export function stringify(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
