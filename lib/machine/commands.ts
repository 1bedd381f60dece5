/** What a command does with the words behind it; false where they make no sense. */
export type Command = (words: string[]) => Promise<boolean>

/** Runs the command that the program was called with, and ends the process: with 2 and the usage where there is no such command, or its words make no sense. */
export async function runCommand(usage: string, commands: Record<string, Command>): Promise<never> {
  const [name = '', ...rest] = process.argv.slice(3)
  if ([name, ...rest].some((word) => word === '--help' || word === '-h')) console.log(usage)
  else if (!Object.hasOwn(commands, name) || !(await commands[name]?.(rest))) {
    console.error(usage)
    process.exitCode = 2
  }
  // Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
  process.exit()
}
