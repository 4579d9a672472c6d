// Command-line switches that a packaged app accepts (test/security/package.spec.ts tests the real refusal).
import { describe, expect, it } from 'vitest'
import { findForeignSwitches } from '../../src/main/platform/switches'

describe('CHECKLIST 94: a switch', () => {
  it.each([
    ['--remote-debugging-port=9222', '--remote-debugging-port'],
    ['--remote-debugging-pipe', '--remote-debugging-pipe'],
    ['-remote-debugging-port=9222', '-remote-debugging-port'],
    ['/remote-debugging-port=9222', '/remote-debugging-port'],
    ['--REMOTE-DEBUGGING-PORT=1', '--REMOTE-DEBUGGING-PORT'],
    ['--inspect', '--inspect'],
    ['--inspect-brk=0', '--inspect-brk'],
    ['--js-flags=--expose-gc', '--js-flags'],
    ['--load-extension=/tmp/x', '--load-extension'],
    ['--disable-web-security', '--disable-web-security'],
    ['--ignore-certificate-errors', '--ignore-certificate-errors'],
    ['--host-resolver-rules=MAP * 127.0.0.1', '--host-resolver-rules'],
    ['--proxy-server=evil:1', '--proxy-server'],
    ['--ssl-key-log-file=/tmp/keys', '--ssl-key-log-file'],
    ['--user-data-dir=/tmp/x', '--user-data-dir'],
    ['--renderer-cmd-prefix=xterm -e', '--renderer-cmd-prefix'],
    ['--gpu-launcher=calc', '--gpu-launcher'],
    ['--no-sandbox', '--no-sandbox'],
    ['--hidden=1', '--hidden'],
    ['--ozone-platform', '--ozone-platform']
  ])('that is not allowed is found: %s', (argument, name) => {
    expect(findForeignSwitches([argument], false)).toEqual([name])
  })
  it('of our own or of the window system is allowed, and so is anything else', () => {
    const fine = [
      ...['--hidden', '--quick', '--ozone-platform=wayland', '--ozone-platform-hint=auto', '--lang=de'],
      ...['otpauth://totp/A:b?secret=JBSWY3DP', '/home/robin/--x', '-', '--', 'list', '/usr/share/a']
    ]
    expect(findForeignSwitches(fine, false)).toEqual([])
  })
  it('for root is allowed only for root', () => {
    expect(findForeignSwitches(['--no-sandbox', '--disable-setuid-sandbox'], true)).toEqual([])
    expect(findForeignSwitches(['--no-sandbox', '--inspect'], true)).toEqual(['--inspect'])
  })
})
