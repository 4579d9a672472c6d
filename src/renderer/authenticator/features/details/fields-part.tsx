// An account's names, group, tags and note, all saved together.
import { Group as Row, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Entry, Group } from '../../../../shared/contract'
import { longestAccount, longestIssuer, longestNote, longestTag, mostTags } from '../../../../shared/model/limits'
import { FailureNote } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { useAction } from '../../../ui/queries'
import { details, entries } from '../../client'
import { GroupField, groupOfName } from '../groups/group-field'
import { IssuerSign } from '../logos/issuer-sign'
import classes from './fields-part.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface FieldsPartProps {
  readonly entry: Entry
  readonly note: string
  readonly groups: readonly Group[]
  /** The tags of other accounts, as suggestions. */
  readonly tags: readonly string[]
  readonly kind: string
  readonly onLogo: () => void
  readonly onChanged: (isChanged: boolean) => void
  readonly onCancel: () => void
  readonly onSaved: () => void
}

export function FieldsPart(props: FieldsPartProps) {
  const t = useMessages()
  const { entry, note, groups, tags, kind, onLogo, onChanged, onCancel, onSaved } = props
  const groupName = groups.find(({ id }) => id === entry.groupId)?.name ?? ''
  const [fields, setFields] = useState({
    issuer: entry.issuer,
    account: entry.account,
    group: groupName,
    tags: [...entry.tags],
    note
  })
  const [typedTag, setTypedTag] = useState('')
  const change = (part: Partial<typeof fields>) => {
    setFields((old) => ({ ...old, ...part }))
  }
  const isChanged =
    fields.issuer !== entry.issuer ||
    fields.account !== entry.account ||
    fields.group !== groupName ||
    fields.note !== note ||
    typedTag !== '' ||
    fields.tags.join('\n') !== entry.tags.join('\n')
  useEffect(() => {
    onChanged(isChanged)
  }, [isChanged, onChanged])

  const saving = useAction(async () => {
    const group = await groupOfName(groups, fields.group)
    if (!group.ok) return group
    // A tag that was typed but not yet added counts too.
    const wanted = [...fields.tags, typedTag].map((tag) => tag.trim().replace(/^#/, '')).filter(Boolean)
    const named = await entries.update({
      id: entry.id,
      issuer: fields.issuer,
      account: fields.account,
      groupId: group.value,
      tags: [...new Set(wanted)].slice(0, mostTags)
    })
    if (!named.ok || fields.note === note) return named
    return details.setNote({ id: entry.id, note: fields.note })
  }, onSaved)

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.start()
      }}
    >
      <Stack gap="md">
        <div className={classes.head}>
          <button type="button" className={classes.logo} aria-label={t('finding.details.logo.change')} onClick={onLogo}>
            <IssuerSign entry={entry} />
            <span className={classes.pencil}>
              <IconPencil size={13} aria-hidden />
            </span>
          </button>
          <TextInput
            data-autofocus
            className={classes.issuer}
            label={t('authenticator.adding.fields.issuer')}
            maxLength={longestIssuer}
            autoComplete="off"
            value={fields.issuer}
            onChange={(event) => {
              change({ issuer: event.currentTarget.value })
            }}
          />
        </div>
        <TextInput
          label={t('authenticator.adding.fields.account')}
          maxLength={longestAccount}
          autoComplete="off"
          value={fields.account}
          onChange={(event) => {
            change({ account: event.currentTarget.value })
          }}
        />
        <GroupField
          groups={groups}
          value={fields.group}
          onChange={(group) => {
            change({ group })
          }}
        />
        <TagsInput
          label={t('finding.details.tags')}
          placeholder={fields.tags.length === 0 ? t('finding.details.tagsHint') : ''}
          data={[...tags]}
          maxTags={mostTags}
          maxLength={longestTag}
          splitChars={[',', ';']}
          acceptValueOnBlur
          value={fields.tags}
          searchValue={typedTag}
          onSearchChange={setTypedTag}
          onChange={(chosen) => {
            change({ tags: chosen })
          }}
        />
        <Textarea
          label={t('finding.details.note')}
          placeholder={t('finding.details.noteHint')}
          autosize
          minRows={2}
          maxRows={7}
          maxLength={longestNote}
          value={fields.note}
          onChange={(event) => {
            change({ note: event.currentTarget.value })
          }}
        />
        <FailureNote failure={saving.failure} />
        <div className={classes.foot}>
          <span className={classes.kind}>{kind}</span>
          <Row gap="xs" wrap="nowrap">
            <FormButtons label={t('app.action.save')} onCancel={onCancel} isBusy={saving.isBusy} />
          </Row>
        </div>
      </Stack>
    </form>
  )
}
