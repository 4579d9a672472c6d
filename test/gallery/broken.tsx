// Entries that are deliberately wrong, one per check, to test that each check finds its fault.
import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { fail } from '../../src/shared/result'
import type { AnyEntry, Family } from './entry'

const drawn = (content: React.ReactNode): AnyEntry => ({ draw: () => <main>{content}</main>, shows: '' })

function CallWrongly() {
  useEffect(() => {
    void window.countersign.call('codes.copy', { id: 7 })
    void window.countersign.call('session.get', {})
    void window.countersign.call('codes.next', { id: 'e1' })
  }, [])
  return null
}

export const broken: Family<AnyEntry> = {
  wide: drawn(<div style={{ width: 2_000 }}>wide</div>),
  cut: drawn(<p style={{ width: 40, overflow: 'hidden', whiteSpace: 'nowrap' }}>a sentence that has no room</p>),
  overflow: drawn(<p style={{ width: 40, border: '1px solid', whiteSpace: 'nowrap' }}>a sentence that has no room</p>),
  outside: drawn(
    <button type="button" style={{ position: 'fixed', left: -60, top: 20, width: 40 }}>
      x
    </button>
  ),
  covered: drawn(
    <>
      <button type="button">under</button>
      <div style={{ position: 'fixed', inset: 0, background: 'white' }} />
    </>
  ),
  uneven: drawn(
    <>
      <NativeSelect label="high" size="lg" data={['one']} />
      <TextInput label="low" size="sm" />
    </>
  ),
  unmarked: drawn(<input aria-label="wrong" aria-invalid style={{ border: '1px solid gray' }} />),
  'without a name': drawn(<button type="button" style={{ width: 40, height: 40 }} />),
  backwards: drawn(
    <div style={{ display: 'flex', flexDirection: 'row-reverse' }}>
      <button type="button">first</button>
      <button type="button">second</button>
      <button type="button">third</button>
    </div>
  ),
  'never sent': {
    ...drawn(<CallWrongly />),
    answers: { codes: { next: fail({ code: 'wrong-code' }) } }
  }
}
