/** A condition the operator can put right: printed as one message, without a stack. */
export class StartFault extends Error {}

/** Runs a command's body; a `StartFault` ends the process with its message, anything else with its stack. */
export async function orExplain(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof StartFault ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
