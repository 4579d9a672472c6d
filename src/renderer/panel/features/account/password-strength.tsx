// How hard a new password is to guess, judged by the main process while it is typed; says why one will be refused.
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { OutputOf, PanelContract } from '../../../../shared/contract'
import { passwordRefusalMessage } from '../../../messages/app'
import { panel } from '../../client'
import classes from './password-strength.module.css'
import { useMessages } from '../../../ui/use-messages'
import { linesOf, t } from '../../../messages/language'

export type Strength = OutputOf<PanelContract['account']['checkPassword']>

/** The rating of `password`, given the user's own `words`; null while there is none. */
export function usePasswordStrength(password: string, words: readonly string[]): Strength | null {
  const wordList = words.map((word) => word.trim()).filter((word) => word !== '')
  const [asked] = useDebouncedValue(JSON.stringify({ password, words: wordList }), 200)
  const [judged, setJudged] = useState<{ readonly asked: string; readonly strength: Strength } | null>(null)

  useEffect(() => {
    let isOver = false
    const input = JSON.parse(asked) as { password: string; words: string[] }
    if (input.password === '') return undefined
    void panel.account.checkPassword(input).then((answer) => {
      if (!isOver && answer.ok) setJudged({ asked, strength: answer.value })
    })
    return () => {
      isOver = true
    }
  }, [asked])
  // The previous rating stays until the next one arrives, so that the meter does not flicker.
  return password === '' ? null : (judged?.strength ?? null)
}

export function PasswordStrength({ strength }: { readonly strength: Strength | null }) {
  const t = useMessages()
  const score = strength === null || strength.refusal !== null ? 0 : strength.score
  return (
    <div
      className={classes.meter}
      data-score={strength === null ? 'none' : strength.refusal === null ? score : 'refused'}
    >
      <div
        className={classes.bar}
        role="meter"
        aria-label={t('panel.strength.label')}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={wordsOf(strength)}
      >
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={classes.step} data-filled={step <= score || undefined} />
        ))}
      </div>
      <p className={classes.text} aria-live="polite">
        {wordsOf(strength)}
      </p>
    </div>
  )
}

function wordsOf(strength: Strength | null): string {
  if (strength === null) return t('panel.strength.hint')
  if (strength.refusal !== null) return passwordRefusalMessage(strength.refusal)
  return linesOf(t('panel.strength.scores'))[strength.score] ?? ''
}
