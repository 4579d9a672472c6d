// **About Countersign**: the versions in use, a report to send that has no secrets, and the licences.
import { Button, Collapse, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCheck, IconChevronRight, IconCopy, IconSearch } from '@tabler/icons-react'
import { useContext, useEffect, useRef, useState } from 'react'
import type { Licence } from '../../shared/contract'
import { foldText } from '../../shared/text/plain'
import classes from './about-dialog.module.css'
import { BrandMark } from './brand-mark'
import { sharedClient } from './client'
import { Dialog, type DialogState } from './dialog'
import { FailureNote } from './failure-note'
import { AppIdContext } from './app-id'
import { useAction, useCall } from './queries'
import { Updates } from './updates'
import { formatSentences } from '../messages/format'
import { useMessages } from './use-messages'

const { app } = sharedClient

export function AboutDialog({ isOpen, onClose }: DialogState) {
  const t = useMessages()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('about.title')}
      size="lg"
      fullScreen={useContext(AppIdContext) === 'authenticator' && window.innerWidth < 560}
    >
      <Content />
    </Dialog>
  )
}

/** Mounted only while the dialog is open, so that it shows the current state. */
function Content() {
  const t = useMessages()
  const answer = useCall('app', ['about', useOpening()], () => app.about({})).data
  const [hasCopied, setHasCopied] = useState(false)
  const [isShown, setIsShown] = useState(false)
  const copying = useAction(app.copyDiagnostics, () => {
    setHasCopied(true)
  })
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  const { version, isRehearsal, commit, electron, chromium, node, diagnostics } = answer.value
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <BrandMark size={56} />
        <div>
          <Text fw={650}>{t('about.version', { version })}</Text>
          <Text c="dimmed" size="sm">
            {t('about.what')}
          </Text>
          {isRehearsal && (
            <Text fw={600} size="sm">
              {t('about.rehearsal')}
            </Text>
          )}
        </div>
      </div>
      <dl className={classes.facts}>
        {Object.entries({ electron, chromium, node, ...(commit === null ? {} : { commit }) }).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`about.facts.${name as 'electron' | 'chromium' | 'node' | 'commit'}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Group gap="xs">
          <Button
            variant="default"
            data-autofocus
            leftSection={hasCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copying.start}
          >
            {t('about.diagnostics.copy')}
          </Button>
          <Button
            variant="subtle"
            aria-expanded={isShown}
            onClick={() => {
              setIsShown(!isShown)
            }}
          >
            {t('about.diagnostics.show')}
          </Button>
        </Group>
        <Text role="status" size="sm" c="dimmed" mt={hasCopied ? 6 : 0}>
          {hasCopied ? t('about.diagnostics.copied') : ''}
        </Text>
        <FailureNote failure={copying.failure} />
        <Collapse expanded={isShown}>
          <pre className={classes.text}>{diagnostics}</pre>
        </Collapse>
      </div>
      <Updates />
      <Licences />
    </Stack>
  )
}

/** A new number each time the dialog opens. */
let openings = 0
function useOpening(): number {
  const [opening] = useState(() => (openings += 1))
  return opening
}

function Licences() {
  const t = useMessages()
  const answer = useCall('app', ['licences'], () => app.licences({})).data
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [ofChromium, setOfChromium] = useState<readonly Licence[] | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const reading = useAction(app.chromiumLicences, (licences) => {
    setOfChromium(licences)
    // The button that had the focus is gone.
    search.current?.focus()
  })
  useEffect(() => {
    setOpened(null)
  }, [query])
  if (answer === undefined) return null
  if (!answer.ok) return <FailureNote failure={answer.error} />
  const wanted = foldText(query).trim()
  const found = [...answer.value, ...(ofChromium ?? [])].filter(({ name, licence }) =>
    foldText(`${name} ${licence}`).includes(wanted)
  )
  return (
    <section aria-labelledby="licences-title">
      <Title order={3} size="h5" id="licences-title">
        {t('about.licences.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {formatSentences([t('about.licence'), t('about.licences.detail', { count: answer.value.length })])}
      </Text>
      <TextInput
        ref={search}
        type="search"
        aria-label={t('about.licences.search')}
        placeholder={t('about.licences.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
        }}
      />
      {found.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm" role="status">
          {t('about.licences.none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {found.map((each, index) => {
            // Chromium has several components of the same name.
            const key = `${each.name}@${each.version} ${each.version === '' ? String(index) : ''}`
            return (
              <Row
                key={key}
                licence={each}
                isOpen={opened === key}
                onToggle={() => {
                  setOpened(opened === key ? null : key)
                }}
              />
            )
          })}
        </ul>
      )}
      {ofChromium === null && (
        <Button variant="subtle" mt="xs" loading={reading.isBusy} onClick={reading.start}>
          {t('about.licences.chromium')}
        </Button>
      )}
      <FailureNote failure={reading.failure} />
    </section>
  )
}

interface RowProps {
  readonly licence: Licence
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Row({ licence: { name, version, licence, text }, isOpen, onToggle }: RowProps) {
  const t = useMessages()
  return (
    <li>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight className={classes.chevron} size={16} aria-hidden data-open={isOpen || undefined} />
        <span className={classes.name}>{name}</span>
        <span className={classes.version}>{version}</span>
        <span className={classes.licence}>{licence}</span>
      </button>
      {isOpen && <pre className={classes.text}>{text === '' ? t('about.licences.noText') : text}</pre>}
    </li>
  )
}
