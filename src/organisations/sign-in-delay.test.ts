import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayAfter, oneMore, secondsLeft, UnknownAddresses } from '#organisations/sign-in-delay.ts'

const monday = new Date('2026-11-23T09:00:00Z')

test('three wrong passwords are free, then each one makes the wait longer, up to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 12, 13, 14, 1000].map(delayAfter)).toEqual([0, 0, 0, 2, 4, 8, 512, 900, 900, 900])
  fc.assert(fc.property(fc.nat(10_000), (attempts) => delayAfter(attempts + 1) >= delayAfter(attempts)))
})

test('a day without attempts wipes the slate', () => {
  const tired = { count: 9, blockedUntil: monday }
  expect(oneMore(tired, new Date(monday.getTime() + 3_600_000)).count).toBe(10)
  expect(oneMore(tired, new Date(monday.getTime() + 90_000_000)).count).toBe(1)
})

test('seconds are rounded up, so that nobody is told to come back too early', () => {
  expect(secondsLeft(new Date(monday.getTime() + 1200), monday)).toBe(2)
  expect(secondsLeft(monday, monday)).toBe(0)
  expect(secondsLeft(null, monday)).toBe(0)
})

test('an address that nobody has waits as long as one that somebody has', () => {
  const unknown = new UnknownAddresses()
  expect([1, 2, 3, 4].map(() => unknown.attempt('nobody@voorbeeld.example', monday))).toEqual([0, 0, 0, 0])
  expect(unknown.attempt('nobody@voorbeeld.example', monday)).toBe(2)
  expect(unknown.attempt('another@voorbeeld.example', monday)).toBe(0)
  expect(unknown.attempt('nobody@voorbeeld.example', new Date(monday.getTime() + 2000))).toBe(0)
  expect(unknown.attempt('nobody@voorbeeld.example', new Date(monday.getTime() + 2000))).toBe(4)
})

test('a flood of invented addresses does not fill the memory', () => {
  const unknown = new UnknownAddresses(100)
  for (let i = 0; i < 1000; i++) unknown.attempt(`${i}@voorbeeld.example`, monday)
  expect(unknown.size).toBe(100)
})
