// Two steps at the same time. Their answers must match those of running them in one order or the other; a race between a check and the
// write that depends on it shows as an answer that no order explains.
import { insist, checkInvariants, look, Violation, type Seen } from './invariants'
import { copyModel, type Model } from './model'
import type { Answer, Step } from './command'
import type { World } from './world'

interface Recorded {
  readonly step: Step
  /** Answers, in the order of the calls. */
  readonly answers: readonly Answer[]
  readonly typed: readonly string[]
}

async function record(step: Step, model: Model, world: World): Promise<Recorded> {
  const answers: Answer[] = []
  const typed: string[] = []
  const recording: World = {
    ...world,
    typed(make) {
      const text = make()
      typed.push(text)
      return text
    },
    async ask(...call) {
      const answer = await world.ask(...call)
      answers.push(answer)
      return answer
    }
  }
  try {
    // On its own copy of the model, which may be wrong about the other step's effects.
    await step.run(copyModel(model), recording)
  } catch (error) {
    if (!(error instanceof Violation)) throw error
  }
  return { step, answers, typed }
}

/**
 * Updates a copy of the model as if the steps had run in this order. A violation if the answers, or the order of rows in the audit log, do
 * not fit.
 */
async function explain(order: readonly Recorded[], model: Model, world: World, seen: Seen): Promise<Model | Violation> {
  const copy = copyModel(model)
  let from = 0
  for (const { step, answers, typed } of order) {
    let next = 0
    const texts = [...typed]
    const replaying: World = {
      ...world,
      typed: (make) => texts.shift() ?? make(),
      ask: () => {
        const answer = answers[next++]
        if (answer === undefined) throw new Violation('another call than before')
        return Promise.resolve(answer)
      }
    }
    try {
      const expect = await step.run(copy, replaying)
      const rest: Seen = { ...seen, from, noted: [] }
      expect?.(rest)
      from = Math.max(from, ...rest.noted.map((index) => index + 1))
    } catch (error) {
      if (error instanceof Violation) return error
      throw error
    }
  }
  return copy
}

/** Runs both at once, the second `lag` turns after the first; answers the resulting model. */
export async function runTogether(
  model: Model,
  world: World,
  steps: readonly [Step, Step],
  lag: number
): Promise<Model> {
  const [first, second] = steps
  model.meant = [...model.people.keys()]
  const begun = record(first, model, world)
  for (let turn = 0; turn < lag; turn++) await new Promise(setImmediate)
  const [one, other] = await Promise.all([begun, record(second, model, world)])
  const seen = look(world, model)
  const problems: string[] = []
  for (const order of [
    [one, other],
    [other, one]
  ]) {
    const after = await explain(order, model, world, seen)
    try {
      if (after instanceof Violation) throw after
      await checkInvariants(world, after, seen)
      after.meant = null
      return after
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      problems.push(error.message)
    }
  }
  insist(false, `no order explains ${steps.map(({ name }) => name).join(' beside ')}: ${problems.join('; ')}`)
}
