// The QR code and, behind **Can't scan it?**, the setup key in groups of four (S4): for setup and for moving to a new phone.
import { Anchor, Button, Collapse, Skeleton, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId, useState, type CSSProperties } from 'react'
import type { SetupSheet } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { FailureNote } from '../../../ui/failure-note'
import { useAction } from '../../../ui/queries'
import classes from './scan-step.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface SetupPictureProps {
  /** Null while it is loading. */
  readonly sheet: SetupSheet | null
  readonly copyKey: () => Promise<Result<null, Failure>>
}

export function SetupPicture({ sheet, copyKey }: SetupPictureProps) {
  const [isKeyShown, { toggle }] = useDisclosure(false)
  return (
    <>
      <div className={classes.frame} data-small={isKeyShown || undefined}>
        {sheet === null ? <Skeleton className={classes.code ?? ''} /> : <QrCode image={sheet.qrImage} />}
      </div>
      {sheet !== null && <SetupKey sheet={sheet} copyKey={copyKey} isShown={isKeyShown} onToggle={toggle} />}
    </>
  )
}

/** The image's modules are 8 pixels wide: at eighths of its size all modules are equally wide and crisp. */
function QrCode({ image }: { readonly image: string }) {
  const t = useMessages()
  const [sizes, setSizes] = useState({ large: 264, small: 176 })
  return (
    <img
      className={classes.code}
      src={image}
      alt={t('panel.setup.scan.image')}
      style={{ '--large': `${sizes.large}px`, '--small': `${sizes.small}px` } as CSSProperties}
      draggable={false}
      onLoad={(event) => {
        const eighth = event.currentTarget.naturalWidth / 8
        setSizes({ large: eighth * Math.ceil(240 / eighth), small: eighth * Math.max(2, Math.floor(184 / eighth)) })
      }}
    />
  )
}

const groupByFour = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? ''

interface SetupKeyProps {
  readonly sheet: SetupSheet
  readonly copyKey: () => Promise<Result<null, Failure>>
  readonly isShown: boolean
  readonly onToggle: () => void
}

function SetupKey({ sheet, copyKey, isShown, onToggle }: SetupKeyProps) {
  const t = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const panelId = useId()
  const copying = useAction(copyKey, () => {
    setIsCopied(true)
  })

  return (
    <div className={classes.typed}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isShown}
        aria-controls={panelId}
        onClick={onToggle}
      >
        {t('panel.setup.scan.cannotScan')}
      </Anchor>
      <Collapse id={panelId} expanded={isShown} className={classes.collapse ?? ''}>
        <div className={classes.key}>
          <Text size="sm" c="dimmed">
            {t('panel.setup.scan.keyDetail')}
          </Text>
          <dl className={classes.facts}>
            <dt>{t('panel.setup.scan.keyAccount')}</dt>
            <dd>{sheet.account}</dd>
            <dt>{t('panel.setup.scan.keyTitle')}</dt>
            <dd>
              <code className={classes.keyText}>{groupByFour(sheet.setupKey)}</code>
            </dd>
          </dl>
          <Button
            variant="default"
            size="sm"
            leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            loading={copying.isBusy}
            onClick={copying.start}
          >
            {t('panel.setup.scan.copyKey')}
          </Button>
          <Text size="sm" role="status" className={classes.copied ?? ''}>
            {isCopied ? t('panel.setup.scan.keyCopied') : ''}
          </Text>
          <FailureNote failure={copying.failure} />
        </div>
      </Collapse>
    </div>
  )
}
