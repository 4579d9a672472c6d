// Where notices stand. Those that are shown earlier wait for it.
import { Notifications } from '@mantine/notifications'

export const NoticesPlace = () => <Notifications position="bottom-center" limit={3} autoClose={5000} />
