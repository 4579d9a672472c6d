// Being the program that the system opens setup links with: only after the user asked for it in the settings.
import { app } from 'electron'
import { createSetupLinks, type SetupLinks } from './setup-links'

const schemes = ['otpauth', 'otpauth-migration'] as const

/** Unpackaged, the system must be told of the folder that Electron is to run, too; packaged, of nothing more. */
const program = () => (app.isPackaged ? undefined : process.execPath)
const programArguments = () => (app.isPackaged ? undefined : [app.getAppPath()])

/** Asks the system to open setup links with this app, or no longer to. Whether it did, `opensLinks` says. */
export function setOpensLinks(isOn: boolean): void {
  for (const scheme of schemes) {
    if (isOn) app.setAsDefaultProtocolClient(scheme, program(), programArguments())
    else app.removeAsDefaultProtocolClient(scheme, program(), programArguments())
  }
}

export const opensLinks = (): boolean =>
  schemes.every((scheme) => app.isDefaultProtocolClient(scheme, program(), programArguments()))

/** Gathers links from the first moment on: macOS hands over the one that started the app before the app is ready. */
export function watchSetupLinks(): SetupLinks {
  const links = createSetupLinks()
  links.receive(process.argv.slice(1))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    links.receive([url])
  })
  return links
}
