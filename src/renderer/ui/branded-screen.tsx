// The layout of everything before the app proper: first run, login, setup, unlocking. The brand is on the left in a wide window and on top
// in a narrow one; the card in the middle has one task.
import { Text } from '@mantine/core'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { AppearanceButton } from './appearance'
import { BrandMark } from './brand-mark'
import classes from './branded-screen.module.css'
import { AppIdContext } from './app-id'
import { LanguageButton } from './language'
import { ScreenHeading } from './screen-heading'
import { markUsable } from './usable'
import { useMessages } from './use-messages'

/** What an app shows in the corner of these screens, next to the appearance menu. */
export const CornerContext = createContext<ReactNode>(null)

export interface BrandedScreenProps {
  readonly title: string
  readonly detail?: ReactNode
  readonly children: ReactNode
  /** `middle` for two columns of fields or codes, `wide` for an image next to a form. */
  readonly width?: 'normal' | 'middle' | 'wide'
  /** Above the title: a step counter. */
  readonly above?: ReactNode
  /** Below the card: links to other screens. */
  readonly below?: ReactNode
}

export function BrandedScreen({ title, detail, children, width = 'normal', above, below }: BrandedScreenProps) {
  const t = useMessages()
  const appId = useContext(AppIdContext)
  const corner = useContext(CornerContext)
  useEffect(markUsable, [])
  return (
    <div className={classes.screen} data-app={appId}>
      <aside className={classes.brand}>
        <div className={classes.wordmark}>
          <BrandMark size={34} tone="plain" />
          <span>{t('app.product.name')}</span>
          <span className={classes.app}>{t(`app.product.apps.${appId}`)}</span>
        </div>
        <div className={classes.claim}>
          <p className={classes.claimTitle}>{t(`app.product.claim.${appId}`)}</p>
          <p className={classes.claimDetail}>{t(`app.product.claimDetail.${appId}`)}</p>
        </div>
        <BrandPattern />
      </aside>
      <main className={classes.stage}>
        <div className={classes.appearance}>
          {corner}
          <LanguageButton />
          <AppearanceButton />
        </div>
        <div className={classes.task} data-width={width}>
          <div className={classes.card}>
            {above}
            <div className={classes.heading}>
              <ScreenHeading>{title}</ScreenHeading>
              {detail !== undefined && (
                <Text c="dimmed" size="md" component="div">
                  {detail}
                </Text>
              )}
            </div>
            {children}
          </div>
          {below !== undefined && <div className={classes.below}>{below}</div>}
        </div>
      </main>
    </div>
  )
}

/** The mark's outline, large and faint: the two parts, not yet joined. */
function BrandPattern() {
  return (
    <svg className={classes.pattern} viewBox="0 0 480 480" fill="none" aria-hidden="true" focusable="false">
      {[0, 1, 2, 3, 4, 5].map((ring) => {
        const radius = 70 + ring * 34
        const top = Math.sqrt(radius ** 2 - 24 ** 2)
        const side = Math.sqrt(radius ** 2 - 58 ** 2)
        return (
          <g key={ring} stroke="currentColor" strokeWidth="1.5" opacity={0.62 - ring * 0.09}>
            <path d={`M${240 + 24} ${240 - top}A${radius} ${radius} 0 0 0 ${240 - 58} ${240 + side}`} />
            <path d={`M${240 - 24} ${240 + top}A${radius} ${radius} 0 0 0 ${240 + 58} ${240 - side}`} />
          </g>
        )
      })}
      <path stroke="currentColor" strokeWidth="1.5" opacity="0.62" d={`M264 2V226H182V478M216 478V254H298V2`} />
    </svg>
  )
}
