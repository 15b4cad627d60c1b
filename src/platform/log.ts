import { pino } from 'pino'

/** Structured log. Never a text of a resident, a name, an address or a token: fields are named one by one. */
export type Log = ReturnType<typeof openLog>

/** A log on standard error at the given level. */
export function openLog(level: string) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
