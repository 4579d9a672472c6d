// The code inspector: explains a code that a user reads out. It is never accepted here.
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconInfoCircle } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { CodeInspection } from '../../../../shared/contract'
import { inspectionMessage } from '../../../messages/admin'
import { CodeField } from '../../../ui/code-field'
import { useIsWaiting } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import classes from './code-inspector.module.css'
import { useMessages } from '../../../ui/use-messages'

const signs: Readonly<
  Record<
    CodeInspection['kind'],
    { readonly tone: 'good' | 'warn' | 'danger' | 'quiet'; readonly Icon: typeof IconClock }
  >
> = {
  'right-now': { tone: 'good', Icon: IconCircleCheck },
  used: { tone: 'warn', Icon: IconAlertTriangle },
  'clock-off': { tone: 'warn', Icon: IconClock },
  'not-this-secret': { tone: 'danger', Icon: IconCircleX },
  'no-factor': { tone: 'quiet', Icon: IconInfoCircle }
}

export function CodeInspector({ userId, hasFactor }: { readonly userId: string; readonly hasFactor: boolean }) {
  const t = useMessages()
  const { guard } = useStepUp()
  const form = useRef<HTMLFormElement>(null)
  const [code, setCode] = useState('')
  const [found, setFound] = useState<{ readonly code: string; readonly verdict: CodeInspection } | null>(null)
  const inspecting = useSubmit(
    guard(async (input: { readonly userId: string; readonly code: string }) => {
      const answer = await panel.users.inspectCode(input)
      return answer.ok ? { ok: true as const, value: { code: input.code, verdict: answer.value } } : answer
    }),
    (value) => {
      setFound(value)
      // Ready for the next code.
      setCode('')
      form.current?.querySelector('input')?.focus()
    }
  )
  const [isIncomplete, setIsIncomplete] = useState(false)
  const isWaiting = useIsWaiting(inspecting.failure)
  const said = found === null ? null : inspectionMessage(found.verdict)
  const sign = found === null ? null : signs[found.verdict.kind]

  return (
    <Section title={t('admin.user.inspector.title')} detail={t('admin.user.inspector.detail')}>
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsIncomplete(code.length < 6 && !isWaiting)
          if (code.length === 6 && !isWaiting) inspecting.submit({ userId, code })
          else form.current?.querySelector('input')?.focus()
        }}
      >
        <CodeField
          value={code}
          onChange={(next) => {
            setCode(next)
            setIsIncomplete(false)
            if (next !== '') {
              inspecting.clear()
              setFound(null)
            }
          }}
          failure={inspecting.failure}
          failureCount={inspecting.failureCount}
          isBusy={inspecting.isBusy}
          isIncomplete={isIncomplete}
          autoFocus={false}
          label={t('admin.user.inspector.field')}
        />
        <Button
          type="submit"
          variant="default"
          size="sm"
          loading={inspecting.isBusy}
          disabled={isWaiting || !hasFactor}
        >
          {t('admin.user.inspector.submit')}
        </Button>
      </form>
      <div role="status" aria-label={t('admin.user.inspector.verdict')}>
        {said !== null && sign !== null && (
          <div className={classes.verdict} data-tone={sign.tone}>
            <sign.Icon size={20} aria-hidden />
            <div>
              <strong>{said.title}</strong>
              <p>
                <code>{found?.code}</code> · {said.detail}
              </p>
            </div>
          </div>
        )}
      </div>
    </Section>
  )
}
