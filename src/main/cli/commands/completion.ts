// `completion SHELL`: commands, options and formats for the shell's Tab. Account names are not completed: that would open
// the vault at every keystroke.
import { exportFormats } from '../../../shared/model/transfer'
import { commandNames, optionNames, shells, type Shell } from '../arguments'

const commands = commandNames.filter((name) => name !== 'version')

function bash(): string {
  const cases = commands.map((name) => `    ${name}) words='${optionNames(name).join(' ')}' ;;`).join('\n')
  return `_countersign() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W '${commands.join(' ')}' -- "$current")); return; fi
  case "$previous" in
    --format) COMPREPLY=($(compgen -W '${exportFormats.join(' ')}' -- "$current")); return ;;
    completion) COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$current")); return ;;
    import|--output|-o) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o filenames -F _countersign countersign`
}

function zsh(): string {
  const cases = commands.map((name) => `    ${name}) compadd -- ${optionNames(name).join(' ')} ;;`).join('\n')
  return `#compdef countersign
_countersign() {
  if (( CURRENT == 2 )); then compadd -- ${commands.join(' ')}; return; fi
  case "\${words[CURRENT-1]}" in
    --format) compadd -- ${exportFormats.join(' ')}; return ;;
    completion) compadd -- ${shells.join(' ')}; return ;;
    import|--output|-o) _files; return ;;
  esac
  case "\${words[2]}" in
${cases}
  esac
}
if [ "$funcstack[1]" = _countersign ]; then _countersign "$@"; else compdef _countersign countersign; fi`
}

function fish(): string {
  const first = `complete -c countersign -n __fish_use_subcommand -f -a '${commands.join(' ')}'`
  const options = commands.flatMap((name) =>
    optionNames(name).map(
      (option) => `complete -c countersign -n '__fish_seen_subcommand_from ${name}' -l ${option.replace(/^--/, '')}`
    )
  )
  const formats = `complete -c countersign -n '__fish_seen_subcommand_from export' -l format -x -a '${exportFormats.join(' ')}'`
  const shell = `complete -c countersign -n '__fish_seen_subcommand_from completion' -f -a '${shells.join(' ')}'`
  return [first, ...options, formats, shell].join('\n')
}

/** The script that teaches a shell the commands. */
export const completionScript = (shell: Shell): string => ({ bash, zsh, fish })[shell]()
