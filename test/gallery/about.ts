// What both apps say of themselves.
import { ok } from '../../src/shared/result'

export const about = {
  about: ok({
    version: '0.1.0',
    electron: '45.4.1',
    chromium: '150.0',
    node: '24.0',
    diagnostics: 'Countersign 0.1.0\nLinux 6.1'
  }),
  licences: ok([{ name: 'react', version: '19.3.1', licence: 'MIT', text: 'Permission is hereby granted …' }])
}
