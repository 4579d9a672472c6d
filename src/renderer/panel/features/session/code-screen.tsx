// The code from the app, second of the two factors (S7).
import { Anchor } from '@mantine/core'
import { codeWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { CodeForm } from '../../../ui/code-field'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './code-screen.module.css'
import { useTakeSession } from './use-session'

export function CodeScreen({ email }: { readonly email: string }) {
  const takeSession = useTakeSession()
  const entering = useSubmit(panel.session.enterCode, takeSession)
  const leaving = useSubmit(panel.session.cancel, takeSession)

  return (
    <BrandedScreen
      title={words.title}
      detail={words.detail}
      below={
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            leaving.submit({})
          }}
        >
          {words.back}
        </Anchor>
      }
    >
      <p className={classes.who}>
        {words.signingInAs} <strong>{email}</strong>
      </p>
      <CodeForm submission={entering} />
    </BrandedScreen>
  )
}
