// Marks copied secrets, for clipboard histories and cloud clipboards that respect it. The marks are in the same write as the text, so that
// neither is seen without the other. Only Electron 44 and later can write several native formats. Imports no Electron: the clipboard is
// passed in.

/** What Electron 44 and later can write. An older one has no `ClipboardItem`. */
export interface MarkingClipboard {
  readonly clipboard: {
    readonly writeText: (text: string) => unknown
    readonly write?: (items: never[]) => unknown
  }
  readonly ClipboardItem?: new (items: Record<string, Blob | string>) => object
}

const formatOf = (name: string) => `electron application/osclipboard;format="${name}"`
/** A DWORD of 0, which means no. */
const no = () => new Blob([new Uint8Array(4)])

/** The marks of a system, by their format names. */
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
      // nspasteboard.org; only its presence matters.
      return { 'org.nspasteboard.ConcealedType': '1' }
    default:
      // Klipper and the clipboard histories that follow it.
      return { 'x-kde-passwordManagerHint': 'secret' }
  }
}

/** Writes `text` with the system's marks if this Electron can, otherwise alone. Resolves once it is on the clipboard. */
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
      // The system accepts no such format: copy the text, which is what the user asked for.
    }
  }
  await clipboard.writeText(text)
}
