// The guided demo in words. The journey of the main job announces each screenshot that it saves; this says what the screenshot shows.

/**
 * By the screenshot's name, in the order of the demo.
 * @type {Readonly<Record<string, string>>}
 */
export const demoSteps = {
  welcome: 'The Panel starts for the first time. It asks for an account and its first admin.',
  'create-account': 'Ada Quill enters her name, her email address and a password.',
  'setup-qr-code': 'Two-factor authentication is mandatory, so the Panel shows her a QR code first.',
  'authenticator-empty': 'The Authenticator has no accounts yet. Ada scans the QR code with the camera.',
  scanned: 'The Authenticator has read the QR code. She checks the account and saves it.',
  'authenticator-list': 'Now the Authenticator shows a 6-digit code, and a new one every 30 seconds.',
  'backup-codes': 'The Panel accepts the code and gives her ten backup codes, which she downloads.',
  summary: 'A summary says what is set up. She clicks Done.',
  'signed-in': 'Ada is logged in.',
  'enter-code': 'She has logged out. The next login asks for a code after her password.',
  'logged-in-with-code': 'A new code lets her in. The one that she used before was refused.'
}

const announcement = 'screenshot saved: '

/** What the journey prints when it has saved a screenshot. */
export const announceScreenshot = (file) => `${announcement}${file}\n`

/**
 * Turns what the journey prints into the demo's steps. Everything else that it prints is left out.
 * @param {string} folder where the screenshots are, as printed
 * @param {(line: string) => void} say
 * @returns {(text: string) => void} takes the output as it comes, in pieces of any size
 */
export function createNarrator(folder, say) {
  let rest = ''
  let count = 0
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const file = line.startsWith(announcement) ? line.slice(announcement.length).trim() : null
      if (file === null) continue
      count++
      const name = file.replace(/^\d+-/, '').replace(/\.png$/, '')
      say(`\n${String(count).padStart(2)}. ${demoSteps[name] ?? name}\n    ${folder}/${file}`)
    }
  }
}
