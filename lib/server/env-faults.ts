/** One thing wrong with the environment, and what to do about it. Never carries a secret's value. */
export type EnvFault = { variable: string; problem: string; remedy: string };

/** Everything wrong with the environment at once, so that one restart mends it. */
export class EnvError extends Error {
  readonly faults: readonly EnvFault[];

  constructor(faults: readonly EnvFault[]) {
    const lines = faults.map((f) => `  ${f.variable}: ${f.problem}\n    ${f.remedy}`);
    const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
    super(`The environment has ${count}:\n${lines.join("\n")}`);
    this.name = "EnvError";
    this.faults = faults;
  }
}
