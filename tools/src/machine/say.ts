/** Takes one line for the person at the terminal; a parameter wherever work takes long or changes the machine. */
export type Say = (line: string) => void;

/** Writes the line to standard error, so that the standard output of a command stays its result. */
export const sayToTerminal: Say = (line) => {
  process.stderr.write(`${line}\n`);
};
