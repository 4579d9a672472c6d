// Plurals in Arabic, where the compiler asks for all six forms.
import { plural as pluralOf } from '../format'

/** The form that fits the number; a `#` in it stands for the number. */
export const plural = (value: number, forms: Readonly<Record<Intl.LDMLPluralRule, string>>): string =>
  pluralOf(value, forms)
