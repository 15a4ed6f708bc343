/** The rows of a raw query: the three drivers agree on `rows`, their common type does not say so. */
export function rowsOf<T>(result: unknown): T[] {
  return (result as { rows: T[] }).rows;
}
