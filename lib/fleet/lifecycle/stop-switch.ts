/** Cuts what is open in this process when the fleet is stopped. Other processes learn it from the fleet row. */
export class StopSwitch {
  private open = new Set<AbortController>();
  private engaged = false;

  get isEngaged(): boolean {
    return this.engaged;
  }
  get openCalls(): number {
    return this.open.size;
  }

  /** No call may begin from now on, and every open one is aborted. */
  engage(): void {
    this.engaged = true;
    for (const controller of this.open) controller.abort(new Error("The fleet was stopped."));
  }

  release(): void {
    this.engaged = false;
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
