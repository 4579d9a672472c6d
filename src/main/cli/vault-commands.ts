// The commands that open the vault, and what opens it: the part of the program that the other commands do not load.
import type { Command } from './arguments'
import { runAdd } from './commands/add'
import { runCode } from './commands/code'
import { runExport } from './commands/export'
import { runImport, runImportUndo } from './commands/import'
import { runList } from './commands/list'
import type { Context } from './context'
import type { Reply } from './reply'

export { openVault } from './vault'

export function runVaultCommand(
  command: Exclude<Command, { name: 'help' | 'version' | 'completion' }>,
  context: Context
): Promise<Reply> {
  switch (command.name) {
    case 'code':
      return runCode(command, context)
    case 'list':
      return runList(command, context)
    case 'add':
      return runAdd(command, context)
    case 'import':
      return runImport(command, context)
    case 'import-undo':
      return runImportUndo(command, context)
    case 'export':
      return runExport(command, context)
  }
}
