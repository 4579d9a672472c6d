// docs/command-line.md as a manual page (man-pages(7), groff_man(7)), so that the command line has one description. Pure.

const escapeText = (text) => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq')
/** A line must not begin like one of troff's own. */
const guard = (line) => (/^[.']/.test(line) ? `\\&${line}` : line)

/** Code, bold, emphasis and links; a link in a manual page has only its text. */
function inline(text) {
  const parts = text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/)
  const written = parts.map((part) => {
    if (part.startsWith('`')) return `\\fB${escapeText(part.slice(1, -1))}\\fR`
    if (part.startsWith('**')) return `\\fB${escapeText(part.slice(2, -2))}\\fR`
    return part.startsWith('*') ? `\\fI${escapeText(part.slice(1, -1))}\\fR` : escapeText(part)
  })
  return guard(written.join('').trim())
}

/** Blocks of a document, which an empty line or another kind of block ends. */
function readBlocks(markdown) {
  const blocks = []
  let code
  for (const line of markdown.split('\n')) {
    const last = blocks.at(-1)
    if (line.startsWith('```')) {
      if (code === undefined) blocks.push((code = { kind: 'code', lines: [] }))
      else code = undefined
    } else if (code !== undefined) code.lines.push(line)
    else if (line === '') blocks.push({ kind: 'nothing', lines: [] })
    else if (line.startsWith('#')) blocks.push({ kind: 'heading', lines: [line.replace(/^#+ /, '')] })
    else if (line.startsWith('|')) {
      if (last?.kind === 'table') last.lines.push(line)
      else blocks.push({ kind: 'table', lines: [line] })
    } else if (line.startsWith('- ')) blocks.push({ kind: 'item', lines: [line.slice(2)] })
    else if (last?.kind === 'item' || last?.kind === 'text') last.lines.push(line.trim())
    else blocks.push({ kind: 'text', lines: [line] })
  }
  return blocks
}

/** A row of two columns: a term and what it means. */
function writeTable(rows) {
  const [, , ...body] = rows.map((row) => row.split(/(?<!\\)\|/).slice(1, -1))
  return body.flatMap(([term = '', meaning = '']) => ['.TP', `.B ${inline(term)}`, inline(meaning)])
}

const writers = {
  heading: ([title]) => [`.SH ${escapeText(title.toUpperCase())}`],
  code: (lines) => ['.PP', '.nf', '.RS 4', ...lines.map((line) => guard(escapeText(line))), '.RE', '.fi'],
  table: writeTable,
  item: (lines) => ['.IP \\(bu 2', inline(lines.join(' '))],
  text: (lines) => ['.PP', inline(lines.join(' '))],
  nothing: () => []
}

/**
 * @param {string} markdown its title is NAME(SECTION), its first paragraph what the program does, and then comes its synopsis
 * @param {{version: string, date: string}} page date: of the source
 * @returns {string}
 */
export function writeManual(markdown, { version, date }) {
  const [title, ...rest] = readBlocks(markdown).filter(({ kind }) => kind !== 'nothing')
  const [, name, section] = /^(\w+)\((\d)\)$/.exec(title?.lines[0] ?? '') ?? []
  const [purpose, heading, ...body] = rest
  const does = /^([^:.]+)/.exec(purpose?.lines.join(' ') ?? '')?.[1]
  if (name === undefined || does === undefined || heading?.kind !== 'heading')
    throw new Error('The description of the command line does not begin as a manual page does.')
  return [
    `.TH ${name.toUpperCase()} ${section} ${date} "Countersign ${version}" "User Commands"`,
    '.SH NAME',
    `${name} \\- ${does.charAt(0).toLowerCase()}${escapeText(does.slice(1))}`,
    '.SH SYNOPSIS',
    ...body.flatMap(({ kind, lines }) => writers[kind](lines)),
    ''
  ].join('\n')
}
