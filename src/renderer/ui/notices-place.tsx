// Where notices appear. Earlier ones wait until it is mounted.
import { Notifications } from '@mantine/notifications'

export const NoticesPlace = () => <Notifications position="bottom-center" limit={3} autoClose={5000} />
