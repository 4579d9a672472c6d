// Which package of Debian and Ubuntu has a shared library. Some have a t64 name since Ubuntu 24.04 and Debian 13.

/** @typedef {{name: string, t64?: true}} LibraryPackage */

const glibc = ['libc.so.6', 'libdl.so.2', 'libm.so.6', 'libpthread.so.0', 'librt.so.1']
const loaders = ['ld-linux-x86-64.so.2', 'ld-linux-aarch64.so.1']

/** @type {Readonly<Record<string, LibraryPackage>>} */
export const libraryPackages = {
  ...Object.fromEntries([...glibc, ...loaders].map((library) => [library, { name: 'libc6' }])),
  'libX11.so.6': { name: 'libx11-6' },
  'libXcomposite.so.1': { name: 'libxcomposite1' },
  'libXdamage.so.1': { name: 'libxdamage1' },
  'libXext.so.6': { name: 'libxext6' },
  'libXfixes.so.3': { name: 'libxfixes3' },
  'libXrandr.so.2': { name: 'libxrandr2' },
  'libXss.so.1': { name: 'libxss1' },
  'libXtst.so.6': { name: 'libxtst6' },
  'libasound.so.2': { name: 'libasound2', t64: true },
  'libatk-1.0.so.0': { name: 'libatk1.0-0', t64: true },
  'libatk-bridge-2.0.so.0': { name: 'libatk-bridge2.0-0', t64: true },
  'libatspi.so.0': { name: 'libatspi2.0-0', t64: true },
  'libcairo.so.2': { name: 'libcairo2' },
  'libcups.so.2': { name: 'libcups2', t64: true },
  'libdbus-1.so.3': { name: 'libdbus-1-3' },
  'libdrm.so.2': { name: 'libdrm2' },
  'libexpat.so.1': { name: 'libexpat1' },
  'libgbm.so.1': { name: 'libgbm1' },
  'libgcc_s.so.1': { name: 'libgcc-s1' },
  'libgio-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libglib-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgobject-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgtk-3.so.0': { name: 'libgtk-3-0', t64: true },
  'libnotify.so.4': { name: 'libnotify4' },
  'libnspr4.so': { name: 'libnspr4' },
  'libnss3.so': { name: 'libnss3' },
  'libnssutil3.so': { name: 'libnss3' },
  'libpango-1.0.so.0': { name: 'libpango-1.0-0' },
  'libpipewire-0.3.so.0': { name: 'libpipewire-0.3-0', t64: true },
  'libsecret-1.so.0': { name: 'libsecret-1-0' },
  'libsmime3.so': { name: 'libnss3' },
  'libstdc++.so.6': { name: 'libstdc++6' },
  'libudev.so.1': { name: 'libudev1' },
  'libxcb.so.1': { name: 'libxcb1' },
  'libxkbcommon.so.0': { name: 'libxkbcommon0' }
}
