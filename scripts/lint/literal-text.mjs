// Pages contain no literal words: every text is a message of src/i18n.

const shown = new Set([
  'label',
  'title',
  'placeholder',
  'description',
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext'
])
const isText = (value) => typeof value === 'string' && /\p{L}{2}/u.test(value)

/** @type {import('eslint').Rule.RuleModule} */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Text on screen belongs in the messages (src/i18n).' }
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'literal' })
    return {
      JSXText(node) {
        if (isText(node.value)) report(node)
      },
      'JSXElement > JSXExpressionContainer > Literal'(node) {
        if (isText(node.value)) report(node)
      },
      JSXAttribute(node) {
        if (!shown.has(node.name.name) || node.value === null) return
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        if (isText(value.value)) report(node)
      }
    }
  }
}
