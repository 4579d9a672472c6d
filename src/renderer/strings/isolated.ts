/**
 * Text from outside within a line that runs from right to left: between Unicode isolates its dots, slashes and dashes stay in
 * their places, and it does not pull its neighbours along (FSI and PDI, UAX 9 section 2.4).
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`
