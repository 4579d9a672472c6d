// Choosing an account's icon: its issuer's logo, the letter, one of the shipped logos, or the user's own image, which is redrawn small in
// the sandbox before it is stored.
import { TextInput } from '@mantine/core'
import { IconLetterCase, IconPhoto, IconSearch, IconWand } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../../shared/contract'
import { foldText } from '../../../../shared/text/plain'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { entries } from '../../client'
import { LogoSign } from '../logos/issuer-sign'
import { logos } from '../logos/logo-set'
import { drawLogo } from '../logos/own-picture'
import { Way, Ways } from '../sheet/way'
import classes from './logo-step.module.css'
import { useMessages } from '../../../ui/use-messages'

const sorted = logos.toSorted((a, b) => a.title.localeCompare(b.title))

export function LogoStep({ entry, onDone }: { readonly entry: Entry; readonly onDone: () => void }) {
  const t = useMessages()
  const [query, setQuery] = useState('')
  const [isUnreadable, setIsUnreadable] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const choosing = useSubmit((logo: string) => entries.update({ id: entry.id, logo }), onDone)
  const drawing = useSubmit((image: Uint8Array<ArrayBuffer>) => entries.setLogo({ id: entry.id, image }), onDone)
  const shown = useMemo(() => {
    const wanted = foldText(query).trim()
    return sorted.filter(({ title }) => foldText(title).includes(wanted))
  }, [query])

  return (
    <div className={classes.step}>
      <Ways>
        <Way
          icon={<IconWand aria-hidden />}
          name={t('finding.details.logo.auto')}
          detail={t('finding.details.logo.autoDetail')}
          isFirst
          onChoose={() => {
            choosing.submit('auto')
          }}
        />
        <Way
          icon={<IconLetterCase aria-hidden />}
          name={t('finding.details.logo.none')}
          detail={t('finding.details.logo.noneDetail')}
          onChoose={() => {
            choosing.submit('none')
          }}
        />
        <Way
          icon={<IconPhoto aria-hidden />}
          name={t('finding.details.logo.own')}
          detail={t('finding.details.logo.ownDetail')}
          onChoose={() => file.current?.click()}
        />
      </Ways>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t('finding.details.logo.own')}
        accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen === undefined) return
          void drawLogo(chosen).then((image) => {
            setIsUnreadable(image === null)
            if (image !== null) drawing.submit(image)
          })
        }}
      />
      {isUnreadable && (
        <div role="alert">
          <Note tone="error">{t('finding.details.logo.unreadable')}</Note>
        </div>
      )}
      <FailureNote failure={choosing.failure ?? drawing.failure} />
      <TextInput
        type="search"
        label={t('finding.details.logo.choose')}
        placeholder={t('finding.details.logo.search')}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
        }}
      />
      {shown.length === 0 ? (
        <p className={classes.nothing}>{t('finding.details.logo.nothing')}</p>
      ) : (
        <ul className={classes.grid} aria-label={t('finding.details.logo.choose')}>
          {shown.map((logo) => (
            <li key={logo.slug}>
              <button
                type="button"
                className={classes.logo}
                aria-pressed={entry.logo === logo.slug}
                title={logo.title}
                onClick={() => {
                  choosing.submit(logo.slug)
                }}
              >
                <LogoSign logo={logo} />
                <span className={classes.name}>{logo.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.legal}>{t('finding.details.logo.legal')}</p>
    </div>
  )
}
