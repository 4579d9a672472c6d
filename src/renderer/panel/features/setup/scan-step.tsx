// Setup, steps 1 and 2 (S4, S5): the QR code or the setup key into the app, then the first code out of it.
import { Anchor, Button, Collapse, Skeleton, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { SetupSheet, SignedInUser } from '../../../../shared/contract'
import { setupWords } from '../../../strings/panel'
import { CodeForm } from '../../../ui/code-field'
import { FailureNote } from '../../../ui/failure-note'
import { useCall, useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from '../session/use-session'
import classes from './scan-step.module.css'

const words = setupWords.scan

export function ScanStep({ user }: { readonly user: SignedInUser }) {
  const takeSession = useTakeSession()
  const answer = useCall('session', ['setup', 'begin'], () => panel.setup.begin({}), { isSecret: true }).data
  const confirming = useSubmit(panel.setup.confirmCode, () => {
    takeSession({ step: 'setup', stage: 'backup-codes', user })
  })

  return (
    <div className={classes.steps}>
      <section className={classes.picture}>
        <div className={classes.frame}>
          {answer?.ok === true ? <QrCode image={answer.value.qrImage} /> : <Skeleton width={264} height={264} />}
        </div>
        {answer?.ok === true && <SetupKey sheet={answer.value} />}
        {answer?.ok === false && <FailureNote failure={answer.error} />}
      </section>
      <div className={classes.words}>
        <section className={classes.step}>
          <Title order={2} size="h3">
            {words.scanTitle}
          </Title>
          <Text c="dimmed" size="sm">
            {words.apps}{' '}
            <Anchor component="button" type="button" size="sm" inline onClick={() => void panel.app.showOther({})}>
              {words.ownApp}
            </Anchor>
          </Text>
        </section>
        <section className={classes.step}>
          <Title order={2} size="h3">
            {words.codeTitle}
          </Title>
          <Text c="dimmed" size="sm">
            {words.codeDetail}
          </Text>
          <CodeForm submission={confirming} />
        </section>
      </div>
    </div>
  )
}

/** The picture's modules are 8 pixels wide: at eighths of its size every module stays equally wide and crisp. */
function QrCode({ image }: { readonly image: string }) {
  const [size, setSize] = useState(264)
  return (
    <img
      className={classes.code}
      src={image}
      alt={words.image}
      width={size}
      height={size}
      draggable={false}
      onLoad={(event) => {
        const eighth = event.currentTarget.naturalWidth / 8
        setSize(eighth * Math.ceil(240 / eighth))
      }}
    />
  )
}

const groupByFour = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? ''

function SetupKey({ sheet }: { readonly sheet: SetupSheet }) {
  const [isOpen, { toggle }] = useDisclosure(false)
  const [isCopied, setIsCopied] = useState(false)
  const panelId = useId()
  const copying = useSubmit(panel.setup.copyKey, () => {
    setIsCopied(true)
  })

  return (
    <div className={classes.typed}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={toggle}
      >
        {words.cannotScan}
      </Anchor>
      <Collapse id={panelId} expanded={isOpen} className={classes.collapse ?? ''}>
        <div className={classes.key}>
          <Text size="sm" c="dimmed">
            {words.keyDetail}
          </Text>
          <dl className={classes.facts}>
            <dt>{words.keyAccount}</dt>
            <dd>{sheet.account}</dd>
            <dt>{words.keyTitle}</dt>
            <dd>
              <code className={classes.keyText}>{groupByFour(sheet.setupKey)}</code>
            </dd>
          </dl>
          <Button
            variant="default"
            size="sm"
            leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            loading={copying.isBusy}
            onClick={() => {
              copying.submit({})
            }}
          >
            {words.copyKey}
          </Button>
          <Text size="sm" role="status" className={classes.copied ?? ''}>
            {isCopied ? words.keyCopied : ''}
          </Text>
          <FailureNote failure={copying.failure} />
        </div>
      </Collapse>
    </div>
  )
}
