/** Builds when the source is not what the last finished build was made from. */
export function ensureBuilt(): Promise<void>;
