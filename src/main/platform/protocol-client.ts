// Registers the app for opening setup links, only after the user asked for it in the settings.
import { app } from 'electron'
import { createSetupLinks, type SetupLinks } from './setup-links'
import { findPortableApp } from './windows-system'

const schemes = ['otpauth', 'otpauth-migration'] as const

/** An unpackaged app is registered as Electron's path with the app's folder, a portable one as its own file. Others need neither. */
const program = () => (app.isPackaged ? findPortableApp()?.file : process.execPath)
const programArguments = () => (app.isPackaged ? undefined : [app.getAppPath()])

/** Asks the system to open setup links with this app, or no longer. `opensLinks` reports whether it does. */
export function setOpensLinks(isOn: boolean): void {
  for (const scheme of schemes) {
    if (isOn) app.setAsDefaultProtocolClient(scheme, program(), programArguments())
    else app.removeAsDefaultProtocolClient(scheme, program(), programArguments())
  }
}

/** `file`: what this app was before its user moved it. */
export const opensLinks = (file = program()): boolean =>
  schemes.every((scheme) => app.isDefaultProtocolClient(scheme, file, programArguments()))

/** Collects links from the start: macOS delivers the link that started the app before the app is ready. */
export function watchSetupLinks(): SetupLinks {
  const links = createSetupLinks()
  links.receive(process.argv.slice(1))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    links.receive([url])
  })
  return links
}
