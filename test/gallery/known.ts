// Findings that are not fixed yet; fixing a fault removes its line. New faults are not added here.

interface Known {
  readonly entry: RegExp
  /** How the finding starts. */
  readonly finding: RegExp
  readonly why: string
}

const known: readonly Known[] = [
  { entry: /./, finding: /^wide: <div row>/, why: 'the chips over the list scroll sideways on purpose' },
  {
    entry: /./,
    finding: /^cut: <span name> /,
    why: 'a group’s name, which the user gave, does not say that it is one'
  },
  {
    entry: /./,
    finding: /^cut: <h1 name> .* at its height/,
    why: 'if the name does not fit next to the button, only the mark is shown'
  },
  {
    entry: /trash/i,
    finding: /^cut: <span account> /,
    why: 'an account’s name, which the user gave, does not say that it is one'
  },
  {
    entry: /command palette/,
    finding: /^cut: <span> /,
    why: 'a command about an account with a long name has no title'
  },
  {
    entry: /some selected|tag some|move some|actions of an account/,
    finding: /^(covered|outside): <button anchor> /,
    why: 'the place of a menu stays where a selected account is pressed'
  }
]

/** `found` without the known findings. */
export const unlessKnown = (entry: string, found: readonly string[]): string[] =>
  found.filter((each) => !known.some((line) => line.entry.test(entry) && line.finding.test(each)))
