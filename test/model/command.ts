// One step of a sequence as fast-check wants it: an act on the real side whose answer is held against the model, and then
// everything that must hold is looked at.
import type { fc } from '../property'
import { insist, checkInvariants, look, type Seen } from './invariants'
import type { Model } from './model'
import type { World } from './world'

export type Command = fc.AsyncCommand<Model, World, true>

export interface Step {
  readonly name: string
  /** Acts and brings the model up to date; answers what must be seen afterwards. */
  run(model: Model, world: World): Promise<((seen: Seen) => void) | undefined>
}

/** Commands of a sequence that runs one after the other look at everything after each step. */
export function toCommand(step: Step): Command {
  return {
    check: () => Promise.resolve(true),
    async run(model, world) {
      const expect = await step.run(model, world)
      const seen = look(world, model)
      expect?.(seen)
      await checkInvariants(world, model, seen)
    },
    toString: () => step.name
  }
}

export type Answer = Awaited<ReturnType<World['ask']>>

export const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.error.code)

/** A refusal that may always come: the brakes, and a window that stands elsewhere by now. */
const brakes = ['throttled', 'not-signed-in', 'step-up-required', 'forbidden', 'wrong-stage', 'code-required']

export function insistRefused(answer: Answer, what: string): void {
  insist(!answer.ok, `${what} was accepted`)
}

/** What the model holds for right is accepted, but for the brakes. */
export function insistAccepted(answer: Answer, what: string, alsoFine: readonly string[] = []): void {
  insist(
    answer.ok || brakes.includes(answer.error.code) || alsoFine.includes(answer.error.code),
    `${what} was refused: ${codeOf(answer)}`
  )
}
