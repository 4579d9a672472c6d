// Pages hold no literal words: each is a message of src/i18n.

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
    messages: { literal: 'Words belong into the messages (src/i18n).' }
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
