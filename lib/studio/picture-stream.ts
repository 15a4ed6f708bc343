// Law: a picture passes through as it is read, and never more of it than a picture may have.
import type { Readable } from "node:stream";

/** `length`: bytes, null when the gallery does not tell. `ended`: its connection is closed, for whatever reason. */
export type Picture = {
  type: string;
  length: number | null;
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
  ended: Promise<void>;
};

type Headers = { "content-type"?: string; "content-encoding"?: string; "content-length"?: string };
type Answer = Readable & { headers: Headers };

/** It must not be fetched, or is nothing that is shown. */
export class Refused extends Error {}

const TOO_LARGE = "It is larger than a picture may be.";

/** The picture of an answer, its connection held back as long as nobody reads. @throws Refused */
export function streamPicture(answer: Answer, kinds: readonly string[], maxBytes: number): Picture {
  const { "content-type": given = "", "content-encoding": packed, "content-length": told } = answer.headers;
  const type = given.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!kinds.includes(type)) throw new Refused("It is no picture of a kind that is shown.");
  if ((packed ?? "identity") !== "identity") throw new Refused("It is packed.");
  const length = told === undefined ? null : Number(told);
  if (length !== null && length > maxBytes) throw new Refused(TOO_LARGE);
  const ended = new Promise<void>((resolve) => answer.once("close", resolve));
  // Broken off before anyone reads, it has nobody else to tell.
  answer.on("error", () => {});
  const chunks = (answer as AsyncIterable<Buffer<ArrayBuffer>>)[Symbol.asyncIterator]();
  let size = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) return controller.close();
        size += value.byteLength;
        if (size > maxBytes) {
          answer.destroy();
          throw new Refused(TOO_LARGE);
        }
        controller.enqueue(value);
      },
      cancel: () => void answer.destroy(),
    },
    { highWaterMark: 0 },
  );
  return { type, length, body, ended };
}
