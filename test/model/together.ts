// Two steps at the same time. What they answered must be what they would have answered one after the other, in either
// order: a moment between a check and the write that rests on it would show as an answer that no order explains.
import { insist, checkInvariants, look, Violation } from './invariants'
import { copyModel, type Model } from './model'
import type { Answer, Step } from './command'
import type { World } from './world'

interface Recorded {
  readonly step: Step
  /** Answers in the order of the calls. */
  readonly answers: readonly Answer[]
}

async function record(step: Step, model: Model, world: World): Promise<Recorded> {
  const answers: Answer[] = []
  const recording: World = {
    ...world,
    async ask(...call) {
      const answer = await world.ask(...call)
      answers.push(answer)
      return answer
    }
  }
  try {
    // On a model of its own: it may be wrong about what the other step does meanwhile.
    await step.run(copyModel(model), recording)
  } catch (error) {
    if (!(error instanceof Violation)) throw error
  }
  return { step, answers }
}

/** Brings a copy of the model up to date as if the steps had run in this order; null where the answers do not fit. */
async function explain(order: readonly Recorded[], model: Model, world: World): Promise<Model | null> {
  const copy = copyModel(model)
  for (const { step, answers } of order) {
    let next = 0
    const replaying: World = {
      ...world,
      ask: () => {
        const answer = answers[next++]
        if (answer === undefined) throw new Violation('another call than before')
        return Promise.resolve(answer)
      }
    }
    try {
      await step.run(copy, replaying)
    } catch (error) {
      if (error instanceof Violation) return null
      throw error
    }
  }
  return copy
}

/** Runs both at once; answers the model afterwards. */
export async function runTogether(model: Model, world: World, steps: readonly [Step, Step]): Promise<Model> {
  const [one, other] = await Promise.all(steps.map((step) => record(step, model, world)))
  if (one === undefined || other === undefined) throw new Error('two steps')
  const seen = look(world, model)
  const problems: string[] = []
  for (const order of [
    [one, other],
    [other, one]
  ]) {
    const after = await explain(order, model, world)
    if (after === null) continue
    try {
      await checkInvariants(world, after, seen)
      return after
    } catch (error) {
      if (!(error instanceof Violation)) throw error
      problems.push(error.message)
    }
  }
  insist(false, `no order explains ${steps.map(({ name }) => name).join(' beside ')}: ${problems.join('; ')}`)
}
