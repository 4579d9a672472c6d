// Copied secrets are marked as such, for clipboard histories and clouds that heed it: in the same write as the text, so that
// nobody sees one without the other. Electron writes more than one format of the system's own since 44; an older one cannot.
// It imports no Electron: the clipboard is handed in.

/** What Electron 44 and later can write; `ClipboardItem` is not there in an older one. */
export interface MarkingClipboard {
  readonly clipboard: {
    readonly writeText: (text: string) => unknown
    readonly write?: (items: never[]) => unknown
  }
  readonly ClipboardItem?: new (items: Record<string, Blob | string>) => object
}

const formatOf = (name: string) => `electron application/osclipboard;format="${name}"`
/** A DWORD of 0: no. */
const no = () => new Blob([new Uint8Array(4)])

/** The marks of a system, by the names that its formats have. */
function marksFor(platform: NodeJS.Platform): Readonly<Record<string, Blob | string>> {
  switch (platform) {
    case 'win32':
      // Microsoft, Clipboard Formats: Cloud Clipboard and Clipboard History Formats.
      return {
        ExcludeClipboardContentFromMonitorProcessing: no(),
        CanIncludeInClipboardHistory: no(),
        CanUploadToCloudClipboard: no()
      }
    case 'darwin':
      // nspasteboard.org; that it is there is what counts.
      return { 'org.nspasteboard.ConcealedType': '1' }
    default:
      // Klipper, and the histories that follow it.
      return { 'x-kde-passwordManagerHint': 'secret' }
  }
}

/** Writes `text` with the system's marks where this Electron can, else alone. Resolves once it is on the clipboard. */
export async function writeSecret(
  { clipboard, ClipboardItem }: MarkingClipboard,
  text: string,
  platform: NodeJS.Platform
): Promise<void> {
  if (ClipboardItem !== undefined && clipboard.write !== undefined) {
    const marks = Object.entries(marksFor(platform)).map(([name, data]) => [formatOf(name), data] as const)
    try {
      await clipboard.write([new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(marks) }) as never])
      return
    } catch {
      // A system that takes no such format: the text is what the user asked for.
    }
  }
  await clipboard.writeText(text)
}
