// The list of browser profiles, for an admin, where a confirmed identity may be needed.
import { AdminRoom } from '../admin/admin-page'
import { ManageDialog, type ManageDialogProps } from './manage-dialog'

export function ManageRoom(props: ManageDialogProps) {
  return (
    <AdminRoom>
      <ManageDialog {...props} />
    </AdminRoom>
  )
}
