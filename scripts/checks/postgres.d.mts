export function freePort(): Promise<number>;
export function startPostgres(): Promise<{ url: string; version: string; stop: () => Promise<void> } | null>;
