// The daily run takes every nth row of long tables of cases (docs/decisions/0034); `npm run test:long` and `npm run torture` take all.
export const isLong = process.env['COUNTERSIGN_LONG'] !== undefined

/** Every `nth` of `all`, starting with the `first`; all of them in the long run. */
export const someOf = <T>(all: readonly T[], nth: number, first = 0): readonly T[] =>
  isLong ? all : all.filter((_, index) => index % nth === first)
