#!/usr/bin/env node
// `npx countersign …`: the command line from a checkout, in this process. If anything changed since the last command, or this Node is an
// older one, command-line/prepare.mjs sets up, with messages only on standard error, and runs it.
import { pathToFileURL } from 'node:url'
import { inProject, isNode24 } from './setup/project.mjs'
import { isAsSeen } from './setup/seen.mjs'

const program = inProject('out', 'main', 'cli.js')
if (!isNode24 || !isAsSeen()) await import('./command-line/prepare.mjs')
// The program takes this process's arguments, and ends it.
else await import(pathToFileURL(program).href)
