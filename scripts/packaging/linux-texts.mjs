// The texts that a package for Linux brings along: desktop entry, AppStream metadata, copyright and changelog. Pure.

/**
 * @typedef {object} Product
 * @property {string} name as people read it
 * @property {string} command the name of the package, its program and its desktop entry
 * @property {string} id in reverse-DNS form, as AppStream wants it
 * @property {string} version as packaging systems write it
 * @property {string} category of the desktop's menu
 * @property {string} keywords each with a semicolon
 * @property {string[]} mimeTypes
 * @property {string} maintainer name and address
 * @property {{language: string, text: string}[]} summaries what it is, in each language; the first one is English
 * @property {string} licence the text of its own licence
 * @property {Date} date of the source
 */

/** What it is, at some length. */
export const description = [
  'The Authenticator keeps accounts, shows their rolling codes, and scans QR codes with the camera, from the screen or from a file. The ' +
    'Panel logs users in, makes two-factor setup mandatory, and verifies those codes.',
  'Both keep their data encrypted on this computer and use no network unless asked to. A command line reads the same accounts.'
]

/** A value of a desktop entry: a backslash begins an escape there. */
const escapeValue = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', ' ')

/** Desktop Entry Specification 1.5. It declares setup links; the app takes them only once its settings say so. @param {Product} product */
export function writeDesktopEntry({ name, command, category, keywords, mimeTypes, summaries }) {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    ...summaries.map(
      ({ language, text }, index) => `Comment${index === 0 ? '' : `[${language}]`}=${escapeValue(text)}`
    ),
    `Exec=${command} %U`,
    `TryExec=${command}`,
    `Icon=${command}`,
    'Terminal=false',
    `Categories=${category};`,
    `Keywords=${keywords}`,
    `MimeType=${mimeTypes.join(';')};`,
    // What a window names as its class.
    `StartupWMClass=${name}`,
    'StartupNotify=true',
    ''
  ].join('\n')
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** AppStream 0.16. @param {Product} product */
export function writeMetainfo({ name, command, id, version, category, mimeTypes, maintainer, summaries, date }) {
  // A summary is no sentence there.
  const short = (text) => escapeXml(text.replace(/[.。]$/, ''))
  const isForTesting = version.includes('~')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<component type="desktop-application">',
    `  <id>${id}</id>`,
    `  <name>${name}</name>`,
    ...summaries.map(({ language, text }, index) => {
      return `  <summary${index === 0 ? '' : ` xml:lang="${language}"`}>${short(text)}</summary>`
    }),
    '  <metadata_license>MIT</metadata_license>',
    '  <project_license>MIT</project_license>',
    `  <developer_name>${escapeXml(maintainer.replace(/ <.*/, ''))}</developer_name>`,
    '  <description>',
    ...description.map((text) => `    <p>${escapeXml(text)}</p>`),
    '  </description>',
    `  <launchable type="desktop-id">${command}.desktop</launchable>`,
    `  <icon type="stock">${command}</icon>`,
    '  <categories>',
    `    <category>${category}</category>`,
    '  </categories>',
    '  <provides>',
    `    <binary>${command}</binary>`,
    ...mimeTypes.map((type) => `    <mediatype>${type}</mediatype>`),
    '  </provides>',
    '  <content_rating type="oars-1.1"/>',
    '  <releases>',
    `    <release version="${version}" date="${date.toISOString().slice(0, 10)}" type="${isForTesting ? 'development' : 'stable'}"/>`,
    '  </releases>',
    '</component>',
    ''
  ].join('\n')
}

/** A text as a field of Debian's: each line is indented, and an empty one has a dot. */
export const indentField = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line}`))
    .join('\n')

/** Debian's machine-readable format 1.0. @param {Product} product */
export function writeCopyright({ name, command, licence }) {
  const [, year, holder] = /Copyright \(c\) (\d{4}) (.+)/.exec(licence) ?? []
  const terms = licence.slice(licence.indexOf('Permission is'))
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${name}`,
    'Comment:',
    indentField(
      `${name} contains Electron, Chromium, Node.js and other libraries. The terms of\nElectron and Chromium are in /usr/lib/${command}/LICENSE.electron.txt and\n/usr/lib/${command}/LICENSES.chromium.html; About ${name} shows those of all others.`
    ),
    '',
    'Files: *',
    `Copyright: ${year} ${holder}`,
    'License: Expat',
    indentField(terms),
    ''
  ].join('\n')
}

/** Lines of at most `width` characters that begin with a space. */
export function wrap(text, width) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`
    if (line.length <= width || lines.at(-1) === '') lines[lines.length - 1] = line
    else lines.push(` ${word}`)
  }
  return lines.join('\n')
}

const timeOf = (date) => {
  const [day, number, month, year, time] = date.toUTCString().replace(',', '').split(' ')
  return { day, number, month, year, time }
}

/** The date as RPM writes it in a changelog. @param {Date} date */
export const rpmDate = (date) => {
  const { day, number, month, year } = timeOf(date)
  return `${day} ${month} ${number} ${year}`
}

/** Debian's changelog of the packaging; what changed in the app is in CHANGELOG.md next to it. @param {Product} product */
export function writeDebianChangelog({ command, version, maintainer, date }) {
  const { day, number, month, year, time } = timeOf(date)
  return [
    `${command} (${version}) unstable; urgency=medium`,
    '',
    '  * What changed is in CHANGELOG.md.gz.',
    '',
    ` -- ${maintainer}  ${day}, ${number} ${month} ${year} ${time} +0000`,
    ''
  ].join('\n')
}
