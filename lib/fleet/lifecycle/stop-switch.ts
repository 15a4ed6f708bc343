/** Cuts what is open in this process when the fleet is stopped. Other processes learn it from the fleet row. */
export class StopSwitch {
  private open = new Set<AbortController>();
  private engaged = false;
  /** The fleet row's number of the stop that engaged it; null while it is still being asked for. */
  private since: number | null = null;

  get isEngaged(): boolean {
    return this.engaged;
  }
  get openCalls(): number {
    return this.open.size;
  }

  /** No call may begin from now on, and every open one is aborted. `since` is the stop's number in the fleet's row, once it is stored. */
  engage(since: number | null = null): void {
    this.engaged = true;
    this.since = since;
    for (const controller of this.open) controller.abort(new Error("The fleet was stopped."));
  }

  release(): void {
    this.engaged = false;
  }

  /**
   * Lets go when the fleet's row says that another process has re-armed the fleet since. The row counts stops and re-arms under its lock: two
   * machines' clocks may differ by more than lies between the two.
   */
  follow(row: { state: "armed" | "stopped"; stateNumber: number }): void {
    if (this.since === null || row.state !== "armed") return;
    if (row.stateNumber > this.since) this.release();
  }

  /** Runs a long call under the switch. */
  async guard<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (this.engaged) controller.abort(new Error("The fleet was stopped."));
    this.open.add(controller);
    try {
      return await call(controller.signal);
    } finally {
      this.open.delete(controller);
    }
  }
}
