// What an account's admins may set (docs/behaviour.md, "Account policy").
export { defaultPolicy } from '../../../shared/model/policy'
