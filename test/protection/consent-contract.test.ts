// CHECKLIST 86: the in-memory confirm port keeps the same contract as the system's dialog in test/journeys/consent.spec.ts.
import { expect, it } from 'vitest'
import { createConsent } from '../../src/main/protection/consent'
import { consentCases, createFakePerson, type Asking } from '../ports/consent'

function createAsking(): Asking {
  let decide: ((isYes: boolean) => void) | null = null
  const person = createFakePerson()
  person.says = () =>
    new Promise((resolve) => {
      decide = (isYes) => {
        decide = null
        resolve(isYes)
      }
    })
  const consent = createConsent(person.confirm, () => 0)
  return {
    async ask() {
      const said = await consent({ kind: 'export-plain', accounts: 1 })
      return said.ok ? 'ok' : said.error.code
    },
    isOpen: () => decide !== null,
    async answer(answer) {
      await expect.poll(() => decide).not.toBeNull()
      decide?.(answer === 'yes')
    },
    closeWindow() {
      decide?.(false)
      return Promise.resolve()
    }
  }
}

it('CHECKLIST 86: asks like the system’s dialog', async () => {
  const asking = createAsking()
  for (const { run } of consentCases) await run(asking)
})
