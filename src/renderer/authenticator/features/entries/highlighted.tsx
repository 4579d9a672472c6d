// A text with the search words marked.
import { memo } from 'react'
import classes from './highlighted.module.css'
import { markWords } from '../finding/search'

export interface HighlightedProps {
  readonly text: string
  /** Folded, as from `wordsOf`. */
  readonly words: readonly string[]
}

export const Highlighted = memo(function Highlighted({ text, words }: HighlightedProps) {
  if (words.length === 0) return text
  return markWords(text, words).map((part, index) =>
    part.isFound ? (
      <mark key={index} className={classes.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    )
  )
})
