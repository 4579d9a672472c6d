// Messages for the quick picker, the tray's settings, and links that open the app.
import { t } from './language'

/** How many accounts the picker found. */
export const foundMessage = (count: number): string =>
  count === 0 ? t('quick.picker.foundNone') : t('quick.picker.found', { count })
