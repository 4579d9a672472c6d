// Answers the main process's dialogs as a person does, with this desktop's keyboard. Pages and tests cannot reach them otherwise.
import { execFileSync } from 'node:child_process'
import { expect } from '@playwright/test'

/** `enter`: presses the default button, which must be Cancel. */
export type DialogAnswer = 'yes' | 'cancel' | 'enter'

const keys: Readonly<Record<DialogAnswer, readonly string[]>> = {
  yes: ['Tab', 'Return'],
  cancel: ['Escape'],
  enter: ['Return']
}

function xdotool(...args: string[]): string {
  try {
    return execFileSync('xdotool', args, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch (error) {
    // xdotool exits with 1 if it found no window.
    if (error instanceof Error && 'status' in error && error.status === 1) return ''
    throw error
  }
}

const findDialog = () => xdotool('search', '--onlyvisible', '--name', '^Countersign$').split('\n').at(-1) ?? ''

export const isDialogOpen = (): boolean => findDialog() !== ''

/** Waits for the dialog, answers it, and waits until it is closed. */
export async function answerDialog(answer: DialogAnswer): Promise<void> {
  await expect.poll(isDialogOpen, { message: 'a dialog of the main process', timeout: 15_000 }).toBe(true)
  const dialog = findDialog()
  xdotool('windowfocus', '--sync', dialog)
  for (const key of keys[answer]) xdotool('key', '--clearmodifiers', key)
  await expect.poll(findDialog, { message: 'the dialog is gone', timeout: 10_000 }).not.toBe(dialog)
}
