// The environment of a release build: nothing in it can change download addresses, checksums, or what runs first, and no program of the
// build learns where the signing key is.
import path from 'node:path'

const isKeptOut = [
  /^ELECTRON_/i,
  // npm also reads settings from variables: electron's download address, another registry, hooks around scripts.
  /^npm_/i,
  /^(?:NODE_OPTIONS|NODE_PATH|NODE_TLS_REJECT_UNAUTHORIZED|NODE_EXTRA_CA_CERTS|NODE_COMPILE_CACHE)$/i,
  /^(?:USE_SYSTEM_|force_no_cache|CSC_LINK_OVERRIDE)/i,
  // What electron-builder would use instead of its own tools.
  /^CUSTOM_(?:APP_BUILDER|NSIS)/i,
  /^COUNTERSIGN_SIGNING_/i
]

/**
 * The part of `env` that a release build may see; caches are new, in `folder`.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder an empty one
 * @returns {NodeJS.ProcessEnv}
 */
export function releaseEnvironment(env, folder) {
  const kept = Object.entries(env).filter(([name]) => !isKeptOut.some((pattern) => pattern.test(name)))
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, /^PATH$/i.test(name) ? withoutInstalled(value) : value])),
    npm_config_cache: path.join(folder, 'npm'),
    npm_config_ignore_scripts: 'true',
    electron_config_cache: path.join(folder, 'electron'),
    ELECTRON_BUILDER_CACHE: path.join(folder, 'electron-builder')
  }
}

/** `npm run` puts the programs of the checkout first, and its own Node among them. */
const withoutInstalled = (folders = '') =>
  folders
    .split(path.delimiter)
    .filter((folder) => !/[/\\]node_modules[/\\]\.bin[/\\]?$/.test(folder))
    .join(path.delimiter)
