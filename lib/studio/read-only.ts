/** A `fetch` for whoever must change nothing: what is not a plain read ends here, before any connection. */
const READS = new Set(["GET", "HEAD"]);

export const readOnlyFetch: typeof fetch = async (input, init) => {
  const method = (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
  if (!READS.has(method)) throw new Error(`A rehearsal sends no ${method}.`);
  return fetch(input, init);
};
