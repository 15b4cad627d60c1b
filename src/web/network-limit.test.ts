import type { Context } from 'hono'
import { describe, expect, test } from 'vitest'
import type { WebContext } from '#web/context.ts'
import { NetworkLimit, networkOf } from '#web/network-limit.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))
const request = (remoteAddress: string, forwarded?: string): WebContext =>
  ({
    env: { incoming: { socket: { remoteAddress } } },
    req: { header: () => forwarded },
  }) as unknown as Context as WebContext

describe('too many questions from one place', () => {
  test('the fourth in ten minutes waits, and is welcome when the first is ten minutes old', () => {
    const limit = new NetworkLimit(3, 10)
    expect([0, 1, 2].map((minute) => limit.minutesToWait('library', at(minute)))).toEqual([0, 0, 0])
    expect(limit.minutesToWait('library', at(4))).toBe(6)
    expect(limit.minutesToWait('home', at(4))).toBe(0)
    expect(limit.minutesToWait('library', at(11))).toBe(0)
  })

  test('memory stays small, whoever comes', () => {
    const limit = new NetworkLimit(3, 10, 50)
    for (let i = 0; i < 500; i++) limit.minutesToWait(`network ${i}`, at(0))
    expect(limit.size).toBeLessThanOrEqual(50)
  })

  test('a visitor cannot choose her own network, unless a proxy wrote it down', () => {
    expect(networkOf(request('192.0.2.7', '203.0.113.9'), false)).toBe('192.0.2.7')
    expect(networkOf(request('10.0.0.1', '198.51.100.1, 203.0.113.9'), true)).toBe('203.0.113.9')
    expect(networkOf(request('2001:db8:1:2:aaaa::1'), false)).toBe(networkOf(request('2001:db8:1:2:bbbb::9'), false))
  })
})
