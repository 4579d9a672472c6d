// What a catalogue of another language has to hold: every word of the English one, neither more nor less. The compiler
// compares them, so a missing word, a surplus one or another parameter does not build.
import type * as english from './en'

/** The shape of some words, whatever they say. */
export type Like<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => Like<Said>
    : Words extends readonly (infer Each)[]
      ? readonly Like<Each>[]
      : { readonly [Name in keyof Words]: Like<Words[Name]> }

export type Catalogue = Like<typeof english>
