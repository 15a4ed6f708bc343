/** Work in parts: a generator that yields where others may have the thread, and answers at its end. */

/** All of it without a pause. */
export function atOnce<T>(parts: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** With a pause at each yield. `rest` resolves when the others have had their turn. */
export async function byParts<T>(parts: Generator<undefined, T>, rest: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    await rest();
  }
}
