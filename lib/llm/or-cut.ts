/** The work's result, or a rejection as soon as the signal says stop: some providers never look at it. */
export async function orCut<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // When the cut wins, nobody else awaits the work's own failure.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop = () => {};
  const cut = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
