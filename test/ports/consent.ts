// The contract of asking a person, for the system's dialog and the in-memory one: only a yes counts as a yes, only one question is open at
// a time, and a closing window cancels its question and allows the next one.

import type { Confirm, ConsentQuestion } from '../../src/main/protection/consent'

export interface FakePerson {
  /** Every question that was asked, in order. */
  readonly asked: ConsentQuestion[]
  /** The person's answer; a promise delays it. A rejection means that the dialog failed. */
  says: (question: ConsentQuestion) => boolean | Promise<boolean>
  readonly confirm: Confirm
}

/** By default, they say yes to everything. */
export function createFakePerson(): FakePerson {
  const person: FakePerson = {
    asked: [],
    says: () => true,
    confirm: async (question) => {
      person.asked.push(question)
      return person.says(question)
    }
  }
  return person
}

export type PersonsAnswer = 'yes' | 'no' | 'closed'

/** A subject that asks through a confirm port, with one consent. */
export interface Asking {
  /** Asks, and answers `ok` or the failure's code. */
  ask(): Promise<string>
  isOpen(): boolean
  /** Waits for the question and answers it as a person does. */
  answer(answer: PersonsAnswer): Promise<void>
  /** Closes the question's window; resolves once no question is open. */
  closeWindow(): Promise<void>
}

interface Case {
  readonly name: string
  /** Throws if the case does not hold. */
  readonly run: (asking: Asking) => Promise<void>
}

function insist(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}
async function isOpenSoon(asking: Asking): Promise<boolean> {
  for (let tries = 0; tries < 150 && !asking.isOpen(); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  return asking.isOpen()
}

const answered = (answer: PersonsAnswer, expected: string): Case => ({
  name: `${answer} is told as ${expected}, and the question is gone`,
  async run(asking) {
    const asked = asking.ask()
    await asking.answer(answer)
    const told = await asked
    insist(told === expected, `${answer} was told as ${told}`)
    insist(!asking.isOpen(), 'the question is still there')
  }
})

/** The order matters: three refusals within a minute would stop further questions. */
export const consentCases: readonly Case[] = [
  answered('yes', 'ok'),
  answered('no', 'cancelled'),
  answered('closed', 'cancelled'),
  {
    name: 'a second question while one is open is a no, and the first one is still to be answered',
    async run(asking) {
      const first = asking.ask()
      insist(await isOpenSoon(asking), 'nothing was asked')
      const second = await asking.ask()
      insist(second === 'cancelled', `the second one was told as ${second}`)
      insist(asking.isOpen(), 'the first question went with the second')
      await asking.answer('yes')
      insist((await first) === 'ok', 'the first one was not answered')
    }
  },
  {
    name: 'a window that goes takes its question along, unanswered, and the next one can be asked',
    async run(asking) {
      const lost = asking.ask().catch(() => 'gone')
      insist(await isOpenSoon(asking), 'nothing was asked')
      await asking.closeWindow()
      insist((await lost) !== 'ok', 'nobody said yes')
      await answered('yes', 'ok').run(asking)
    }
  }
]
