// The outermost error boundary of a page: if a render throws, the user gets a screen with a way on, not an empty window. A class, because
// React has no other way to catch a child's throw.
import { Component, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { StateScreen } from './state-screen'
import { t } from '../messages/language'

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <main role="alert">
        <StateScreen illustration="broken" title={t('app.broken.title')} detail={t('app.broken.detail')} order={1}>
          <Button
            onClick={() => {
              location.reload()
            }}
          >
            {t('app.broken.reload')}
          </Button>
        </StateScreen>
      </main>
    )
  }
}
