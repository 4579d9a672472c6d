// Sentences side by side are joined by `formatSentences` or `sentenceGap`: Japanese has no space between them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Two messages with only a space between them, in JSX or in a template, and a space that JSX inserts. */
const joinedByHand = [/\)\} \{(?:t|format\w+|\w+Message)\(/, /\$\{t\((?:[^{}]|\{[^{}]*\})*\)\} \$\{/, /\{' '\}/]

it('no page joins messages by a space', () => {
  const files = globSync('src/renderer/**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        joinedByHand.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : []
      )
  )
  expect(found).toEqual([])
})
