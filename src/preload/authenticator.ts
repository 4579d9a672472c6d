// The Authenticator window's preload.
import { exposeBridge } from './bridge'

exposeBridge()
