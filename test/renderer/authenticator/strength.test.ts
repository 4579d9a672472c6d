// The hint on how hard a file's password is to guess.
import { describe, expect, it } from 'vitest'
import { scorePassword } from '../../../src/renderer/authenticator/features/passwords/strength'

describe('scorePassword', () => {
  it.each([
    ['', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 0],
    ['abcdefghijklmnopqrstuvwxyz', 0],
    ['123456789012345678901234', 0],
    ['hunter2', 0],
    ['hunter2hunter2hunter2', 1],
    ['Tr0ub4dor&3', 1],
    ['hunter2 likes', 2],
    ['seven lamps on the pier', 3]
  ] as const)('%s: %i', (password, score) => {
    expect(scorePassword(password)).toBe(score)
  })
})
