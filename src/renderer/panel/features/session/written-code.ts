// What is wrong with a code that a person typed from paper. An incomplete code is not sent, so it does not count as a wrong one.
import { findCrockfordMistake, plainCrockford } from '../../../../shared/text/plain'
import { t } from '../../../messages/language'

/** The message for a backup code or an enrolment code of `length` characters; null if it can be one. */
export function writtenCodeMistake(typed: string, length: number): string | null {
  const mistake = findCrockfordMistake(typed, length)
  return mistake === null ? null : t(`app.writtenCode.${mistake}`, { length, typed: plainCrockford(typed).length })
}
