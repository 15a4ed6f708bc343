/** Drawings become pixels on worker threads, never on the thread that serves requests. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface RasteriseOptions {
  /** Pixels across; the height follows the drawing's own proportions. */
  width: number;
  /** Standard deviation of film grain in 8-bit levels; 0 for none. */
  grain?: number;
  /** WebP quality 1–100; absent or 0 leaves `webp` out. */
  quality?: number;
  signal?: AbortSignal;
}

export interface Raster {
  /** Straight (not premultiplied) RGBA, row by row. */
  rgba: Uint8Array;
  webp?: Uint8Array;
  width: number;
  height: number;
}

export interface Rasteriser {
  /** Rejects on a malformed drawing, an abort, a full queue, a crashed thread or after `close`. */
  rasterise(svg: string, options: RasteriseOptions): Promise<Raster>;
  close(): Promise<void>;
}

export interface RasteriserOptions {
  /** Threads, 1 by default. */
  size?: number;
  /** Requests that may wait for a thread, 64 by default. */
  queueLimit?: number;
  /** Directory of the installed project; the thread's script is read from there at run time. */
  root?: string;
}

interface Job {
  id: number;
  svg: string;
  options: RasteriseOptions;
  settle(outcome: { result: Raster } | { error: Error }): void;
}

interface Seat {
  worker: Worker | null;
  job: Job | null;
}

type Reply = { id: number; result?: Raster; error?: string };

const SCRIPT = ["lib", "sandbox", "pictures", "raster-worker.mjs"];

function startWorker(root: string): Worker {
  // The path is put together at run time so that no bundler tries to follow it.
  const worker = new Worker(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ root, ...SCRIPT), {
    name: "rasteriser",
  });
  worker.unref();
  return worker;
}

export function createRasteriser({
  size = 1,
  queueLimit = 64,
  root = process.cwd(),
}: RasteriserOptions = {}): Rasteriser {
  const seats: Seat[] = Array.from({ length: size }, () => ({ worker: null, job: null }));
  const queue: Job[] = [];
  let nextId = 0;
  let closed = false;

  const release = (seat: Seat, outcome: { result: Raster } | { error: Error }) => {
    const job = seat.job;
    seat.job = null;
    seat.worker?.unref();
    job?.settle(outcome);
    advance();
  };

  const employ = (seat: Seat): Worker => {
    if (seat.worker !== null) return seat.worker;
    const worker = startWorker(root);
    seat.worker = worker;
    worker.on("message", (reply: Reply) => {
      if (seat.job?.id !== reply.id) return;
      release(
        seat,
        reply.result
          ? { result: reply.result }
          : { error: new Error(`The drawing could not be rendered: ${reply.error}`) },
      );
    });
    // A crashed thread costs its own job only; the next job starts a fresh one.
    const lost = (cause: unknown) => {
      if (seat.worker !== worker) return;
      seat.worker = null;
      release(seat, { error: new Error("The rendering thread stopped", { cause }) });
    };
    worker.on("error", lost);
    worker.on("exit", lost);
    return worker;
  };

  const advance = () => {
    for (const seat of seats) {
      if (seat.job !== null) continue;
      const job = queue.shift();
      if (job === undefined) return;
      seat.job = job;
      const worker = employ(seat);
      worker.ref();
      const { width, grain = 0, quality = 0 } = job.options;
      worker.postMessage({ id: job.id, svg: job.svg, width, grain, quality });
    }
  };

  return {
    rasterise(svg, options) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new Error("The rasteriser is closed"));
        if (options.signal?.aborted) return reject(options.signal.reason);
        if (queue.length >= queueLimit) return reject(new Error("Too many pictures wait to be rendered"));
        const abort = () => {
          const waiting = queue.indexOf(job);
          if (waiting >= 0) queue.splice(waiting, 1);
          // A running render cannot be interrupted; its result is dropped when it comes.
          job.settle({ error: options.signal?.reason as Error });
        };
        const job: Job = {
          id: nextId++,
          svg,
          options,
          settle: (outcome) => {
            options.signal?.removeEventListener("abort", abort);
            if ("result" in outcome) resolve(outcome.result);
            else reject(outcome.error);
          },
        };
        options.signal?.addEventListener("abort", abort, { once: true });
        queue.push(job);
        advance();
      });
    },
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.settle({ error: new Error("The rasteriser is closed") });
      await Promise.all(seats.map((seat) => seat.worker?.terminate()));
    },
  };
}
