// Law: memory the server does not use goes back to the machine; V8 alone keeps the garbage of a busy moment for as long as nothing happens.
const LOOK_EVERY_MS = 60_000;
/** A collection of a heap this small would free too little to be worth its pause. */
const WORTH_IT_BYTES = 64 * 1024 * 1024;

const collect = (globalThis as { gc?: () => void }).gc;

/** Collects now, where the server was started with `--expose-gc`, as `npm start` does. */
export function spareMemory(): void {
  if (process.memoryUsage().heapTotal > WORTH_IT_BYTES) collect?.();
}

/** Collects in quiet moments: never while `isBusy`, because a collection holds everything up for some tens of milliseconds. */
export function spareMemoryWhenQuiet(isBusy: () => boolean): void {
  if (!collect) return;
  setInterval(() => {
    if (!isBusy()) spareMemory();
  }, LOOK_EVERY_MS).unref();
}
