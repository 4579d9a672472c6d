// What is counted in more than one part of the app.
import { plural } from '../format'

export const accounts = (count: number) => plural(count, { one: '# hesap', other: '# hesap' })
