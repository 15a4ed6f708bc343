type Kind = abstract new (...args: never[]) => Error;

/** Prints a fault that an operator can mend without its stack; anything else is thrown on. @returns the exit code */
export function say(error: unknown, kinds: readonly Kind[]): number {
  const usage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!usage && !kinds.some((kind) => error instanceof kind)) throw error;
  console.error(`\n${(error as Error).message}\n`);
  return 1;
}
