// Labels of menus. An ampersand marks the letter that chooses an item, which Windows and Linux show when Alt is pressed. macOS has no such
// letters, and neither have languages without a custom of it.

/** If the script has no letters on a keyboard, one follows the word in parentheses. */
export const withoutMnemonic = (label: string): string => label.replace(/\(&.\)/u, '').replace('&', '')
