// Kills a renewal again and again, each time from where the last kill left it.
import type { WaysLeft } from './renewal-look'

/** `killAndLook` kills one and looks; `from` is the last change that was complete. */
export async function killRenewals(
  rounds: number,
  size: number,
  killAndLook: (from: number, where: string) => Promise<WaysLeft>
): Promise<{ readonly landed: string; readonly kept: string }> {
  let from = 0
  const landed = { old: 0, new: 0 }
  for (let round = 0; round < rounds; round++) {
    const { n, isNew } = await killAndLook(from, `round ${round}`)
    landed[isNew ? 'new' : 'old'] += 1
    from = n
  }
  return {
    landed: `${String(landed.old)} before the commit, ${String(landed.new)} behind it`,
    kept: `${String(rounds)} times one good state, ${String(size)} accounts`
  }
}
