import type { StudioPort } from "./port";

/** Milliseconds from sending to the last byte of the answer. */
export type StudioTimeouts = { read: number; write: number; execute: number };

export type StudioClientOptions = {
  /** Origin and optional path, e.g. `https://api.floimg.com`. */
  baseUrl: string;
  token: string;
  /** See `galleryIdentity`; "sandbox" for the built-in gallery, whatever its port. */
  identity: string;
  /** The fleet's version, for the User-Agent. */
  version: string;
  /** Epoch ms; a `Retry-After` given as a date is measured from it. */
  now: () => number;
  fetch?: typeof fetch;
  timeouts?: Partial<StudioTimeouts>;
};

export declare function createStudioClient(options: StudioClientOptions): StudioPort;
