// Which account dialog is open, and what it shows.
import { describe, expect, it } from 'vitest'
import {
  dialogsReducer,
  noDialogs,
  type DialogAction,
  type Dialog
} from '../../../src/renderer/authenticator/features/entries/dialogs'

const after = (...actions: readonly DialogAction[]) => actions.reduce(dialogsReducer, noDialogs)
const open = (dialog: Dialog): DialogAction => ({ type: 'open', dialog })
const close = (name: Dialog['name']): DialogAction => ({ type: 'close', name })

describe('the dialogs of the accounts', () => {
  it('are open one at a time', () => {
    expect(noDialogs.open).toBeNull()
    expect(after(open({ name: 'settings' })).open).toBe('settings')
    expect(after(open({ name: 'settings' }), open({ name: 'trash' })).open).toBe('trash')
  })

  it('keep their content while they fade out, and while another one opens', () => {
    const closed = after(open({ name: 'tag', ids: ['a', 'b'] }), close('tag'))
    expect(closed.open).toBeNull()
    expect(closed.shown.tag?.ids).toEqual(['a', 'b'])
    const next = dialogsReducer(closed, open({ name: 'export', ids: null }))
    expect(next.shown).toMatchObject({ tag: { ids: ['a', 'b'] }, export: { ids: null } })
  })

  it('are reset at each opening, and at no other time', () => {
    const once = after(open({ name: 'group', ids: ['a'] }))
    const closed = dialogsReducer(once, close('group'))
    const other = dialogsReducer(closed, open({ name: 'groups' }))
    const twice = dialogsReducer(other, open({ name: 'group', ids: ['a'] }))
    expect(closed.shown.group?.opening).toBe(once.shown.group?.opening)
    expect(other.shown.group?.opening).toBe(once.shown.group?.opening)
    expect(twice.shown.group?.opening).not.toBe(once.shown.group?.opening)
  })

  it('are not closed by a late answer for another one', () => {
    const state = after(open({ name: 'tag', ids: ['a'] }), close('tag'), open({ name: 'settings' }))
    expect(dialogsReducer(state, close('tag'))).toBe(state)
  })
})
