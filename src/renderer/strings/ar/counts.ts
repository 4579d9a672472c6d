// What is counted in more than one part of the app.
import { plural } from './plural'

export const accounts = (count: number) =>
  plural(count, {
    zero: 'لا حسابات',
    one: 'حساب واحد',
    two: 'حسابان',
    few: '# حسابات',
    many: '# حسابًا',
    other: '# حساب'
  })
