// Two rules that keep every word in its catalogue and in the language in use: pages hold no literal words, and a word is read
// when it is shown, never kept from the moment a module was loaded (src/renderer/strings/language.ts).
import ts from 'typescript'

const isFunction = ({ type }) => /Function/.test(type) || type === 'PropertyDefinition'

function isAtModuleLevel(node) {
  for (let each = node.parent; each; each = each.parent) if (isFunction(each)) return false
  return true
}

/** The name that `a.b.c` begins with. */
function rootOf(node) {
  let each = node
  while (each.type === 'MemberExpression') each = each.object
  return each.type === 'Identifier' ? each : null
}

/** Whether a name stands for words: imported from strings, or a part of such an import. */
function holdsWords(name, scope) {
  let variable
  for (let each = scope; each && !variable; each = each.upper) variable = each.set.get(name)
  const [definition] = variable?.defs ?? []
  if (definition?.type === 'ImportBinding')
    return /(^|\/)(strings\/|format$|language$)/.test(definition.parent.source.value)
  if (definition?.type !== 'Variable' || !definition.node.init) return false
  const init = definition.node.init.type === 'CallExpression' ? definition.node.init.callee : definition.node.init
  const root = rootOf(init)
  return root !== null && root.name !== name && holdsWords(root.name, scope)
}

/** @type {import('eslint').Rule.RuleModule} */
export const wordsAreReadLate = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      early: 'This word is read once, in whatever language there is then: read it where it is shown.'
    }
  },
  create(context) {
    const services = context.sourceCode.parserServices
    if (services.program === undefined || services.program === null) return {}
    const scopeOf = (node) => context.sourceCode.getScope(node)
    const report = (node) => context.report({ node, messageId: 'early' })
    return {
      MemberExpression(node) {
        const { parent } = node
        if (!isAtModuleLevel(node) || (parent.type === 'MemberExpression' && parent.object === node)) return
        if (parent.type === 'CallExpression' && parent.callee === node) return
        const root = rootOf(node)
        if (root === null || !holdsWords(root.name, scopeOf(node))) return
        if ((services.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0) report(node)
      },
      CallExpression(node) {
        if (!isAtModuleLevel(node)) return
        const called = rootOf(node.callee)
        if (called?.name === 'wordsOf') return
        const given = node.arguments.map(rootOf)
        if ([called, ...given].some((root) => root !== null && holdsWords(root.name, scopeOf(node)))) report(node)
      }
    }
  }
}

const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'description',
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext'
])
const hasWord = (value) => typeof value === 'string' && /\p{L}{2}/u.test(value)

/** @type {import('eslint').Rule.RuleModule} */
export const pagesHoldNoWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Words belong into the catalogues (src/renderer/strings).' }
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'literal' })
    return {
      JSXText(node) {
        if (hasWord(node.value)) report(node)
      },
      'JSXElement > JSXExpressionContainer > Literal'(node) {
        if (hasWord(node.value)) report(node)
      },
      JSXAttribute(node) {
        if (!spoken.has(node.name.name) || node.value === null) return
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        if (hasWord(value.value)) report(node)
      }
    }
  }
}
