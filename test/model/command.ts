// One step of a sequence for fast-check: an act on the real side whose answer is compared with the model, followed by a check of all
// invariants.
import type { fc } from '../property'
import { insist, checkInvariants, look, type Seen } from './invariants'
import type { Model } from './model'
import type { World } from './world'

export type Command = fc.AsyncCommand<Model, World, true>

export interface Step {
  readonly name: string
  /** Acts and updates the model; answers what must be observed afterwards. */
  run(model: Model, world: World): Promise<((seen: Seen) => void) | undefined>
}

/** In a sequential sequence, every step is followed by a check of everything. */
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

/** Refusals that are always possible: throttling, and a window that has moved to another step. */
const brakes = ['throttled', 'not-signed-in', 'step-up-required', 'forbidden', 'wrong-stage', 'code-required']

export function insistRefused(answer: Answer, what: string): void {
  insist(!answer.ok, `${what} was accepted`)
}

/** What the model considers right must be accepted, except for `brakes`. */
export function insistAccepted(answer: Answer, what: string, alsoFine: readonly string[] = []): void {
  insist(
    answer.ok || brakes.includes(answer.error.code) || alsoFine.includes(answer.error.code),
    `${what} was refused: ${codeOf(answer)}`
  )
}
