// The Panel window's preload.
import { exposeBridge } from './bridge'

exposeBridge()
