// Environment variables that must not affect the app. Anyone who can edit a profile file can set them, and developers export some and
// forget them. They are removed before anything else is loaded (clean.ts), so that no library or child process reads them (CHECKLIST 93).

interface Weakening {
  readonly names: readonly string[]
  /** What they would do. */
  readonly why: string
}

/** Compared case-insensitively: Windows does not distinguish `Http_Proxy` from `HTTP_PROXY`, and libraries read both. */
export const weakening: readonly Weakening[] = [
  { names: ['NODE_TLS_REJECT_UNAUTHORIZED'], why: 'takes every certificate' },
  {
    names: ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_USE_SYSTEM_CA'],
    why: 'other certificate authorities than those of this computer'
  },
  { names: ['SSLKEYLOGFILE'], why: 'writes the keys of TLS connections to a file' },
  { names: ['OPENSSL_CONF', 'OPENSSL_MODULES', 'OPENSSL_ENGINES'], why: 'loads code into TLS, or weakens it' },
  {
    names: [
      'HTTP_PROXY',
      'HTTPS_PROXY',
      'ALL_PROXY',
      'FTP_PROXY',
      'SOCKS_SERVER',
      'SOCKS_VERSION',
      'AUTO_PROXY',
      'NO_PROXY'
    ],
    why: 'sends connections elsewhere'
  },
  {
    names: ['NODE_USE_ENV_PROXY', 'GLOBAL_AGENT_HTTP_PROXY', 'GLOBAL_AGENT_HTTPS_PROXY'],
    why: 'sends connections elsewhere'
  },
  { names: ['NODE_OPTIONS', 'NODE_PATH', 'NODE_REPL_EXTERNAL_MODULE'], why: 'loads other code into Node' },
  { names: ['NODE_COMPILE_CACHE', 'NODE_COMPILE_CACHE_PORTABLE'], why: 'runs compiled code that lies elsewhere' },
  {
    names: ['NODE_V8_COVERAGE', 'NODE_DEBUG', 'NODE_DEBUG_NATIVE', 'NODE_REDIRECT_WARNINGS'],
    why: 'writes what Node does to files'
  },
  { names: ['NODE_CHANNEL_FD', 'NODE_UNIQUE_ID'], why: 'lets another process talk to this one' },
  {
    names: [
      'ELECTRON_RUN_AS_NODE',
      'ELECTRON_NO_ASAR',
      'ELECTRON_FORCE_IS_PACKAGED',
      'ELECTRON_DEFAULT_ERROR_MODE',
      'ELECTRON_ENABLE_LOGGING',
      'ELECTRON_ENABLE_STACK_DUMPING',
      'ELECTRON_LOG_ASAR_READS',
      'ELECTRON_LOG_FILE',
      'ELECTRON_DEBUG_DRAG_REGIONS',
      'ELECTRON_DEBUG_NOTIFICATIONS',
      'ELECTRON_OVERRIDE_DIST_PATH'
    ],
    why: 'makes Electron another program, or talkative'
  },
  {
    names: ['CHROME_LOG_FILE', 'CHROME_HEADLESS', 'GOOGLE_API_KEY', 'CHROME_WRAPPER'],
    why: 'changes what Chromium does'
  }
]

const refused = new Set(weakening.flatMap(({ names }) => names))

/** Removes the variables that weaken the app from `env`. Returns the removed names as they were spelled. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): readonly string[] {
  const found = Object.keys(env).filter((name) => refused.has(name.toUpperCase()))
  for (const name of found) Reflect.deleteProperty(env, name)
  return found
}
