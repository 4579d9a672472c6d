// Whether the window is as narrow as a phone: a sheet then slides up from its bottom. The same limit is in sheet.module.css.
import { useMediaQuery } from '@mantine/hooks'

export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 559px)', undefined, { getInitialValueInEffect: false }) === true
