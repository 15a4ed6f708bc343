// Law: a backup is an ordinary tar file (POSIX ustar), so that it can be looked into without this program.
const BLOCK = 512;
const zeros = Buffer.alloc(BLOCK);

export type TarEntry = { name: string; bytes: number; content: AsyncIterable<Buffer> };
export class TarFault extends Error {}

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;

function header(name: string, bytes: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new TarFault(`The name ${name} is too long for a backup.`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(octal(0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(bytes, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(" ".repeat(8), 148);
  block.write("0", 156);
  block.write("ustar\x0000", 257);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** The bytes of a tar file with these entries, in their order. An entry that is longer or shorter than it says is a fault. */
export async function* tarOf(entries: Iterable<TarEntry>): AsyncGenerator<Buffer> {
  for (const { name, bytes, content } of entries) {
    yield header(name, bytes);
    let sent = 0;
    for await (const chunk of content) {
      sent += chunk.length;
      yield chunk;
    }
    if (sent !== bytes) throw new TarFault(`${name} changed while it was read.`);
    if (bytes % BLOCK !== 0) yield zeros.subarray(bytes % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Bytes in the portions that a reader asks for. */
class Bytes {
  private held: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** At most `most` bytes; none at the end. */
  async some(most: number): Promise<Buffer> {
    while (this.held.length === 0) {
      const next = await this.source.next();
      if (next.done) return this.held;
      this.held = next.value;
    }
    const taken = this.held.subarray(0, most);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  async *take(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      const chunk = await this.some(left);
      if (chunk.length === 0) throw new TarFault("The file ends too early.");
      left -= chunk.length;
      yield chunk;
    }
  }

  async block(): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.take(BLOCK)) parts.push(part);
    return Buffer.concat(parts);
  }
}

/** The entries of a tar file, in their order; each is to be read before the next is asked for. */
export async function* entriesOf(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source);
  for (;;) {
    const block = await bytes.block();
    if (block.equals(zeros)) return;
    const name = block.toString("utf8", 0, 100).split("\0")[0] ?? "";
    const size = Number.parseInt(block.toString("latin1", 124, 136), 8);
    if (block.toString("latin1", 257, 262) !== "ustar" || !name || !Number.isSafeInteger(size) || size < 0)
      throw new TarFault("It is not a tar file.");
    let read = 0;
    const content = (async function* () {
      for await (const chunk of bytes.take(size)) {
        read += chunk.length;
        yield chunk;
      }
    })();
    yield { name, bytes: size, content };
    for await (const rest of bytes.take(size - read)) void rest;
    if (size % BLOCK !== 0) for await (const rest of bytes.take(BLOCK - (size % BLOCK))) void rest;
  }
}
