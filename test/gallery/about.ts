// What both apps say of themselves.
import type { About } from '../../src/shared/contract'
import { ok } from '../../src/shared/result'

const released: About = {
  version: '0.1.0',
  isRehearsal: false,
  electron: '45.4.1',
  chromium: '150.0',
  node: '24.0',
  commit: '0123456789ab',
  diagnostics: 'Countersign 0.1.0\nLinux 6.1'
}

export const about = {
  about: ok(released),
  licences: ok([{ name: 'react', version: '19.3.1', licence: 'MIT', text: 'Permission is hereby granted …' }]),
  chromiumLicences: ok([
    { name: 'BoringSSL', version: '', licence: '', text: 'Redistribution and use in source and binary forms …' },
    { name: 'V8 JavaScript Engine', version: '', licence: '', text: 'Redistribution and use …' }
  ])
}

export const rehearsal = { about: ok({ ...released, version: '0.1.0-rehearsal', isRehearsal: true }) }
