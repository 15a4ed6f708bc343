import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPicture } from "@/lib/studio/fetch-picture";
import { sandboxEyes, studioEyes } from "./eyes";

const asked: string[] = [];
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  answer(response);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const serve =
  (type: string, body: Buffer | string, more = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(200, { "content-type": type, ...more }).end(body);
const eyes = () => studioEyes(`http://127.0.0.1:${port}/studio`, fetchPicture);

describe("what a model is shown of a Studio", () => {
  it("is a picture of its own origin, by a path or a whole address", async () => {
    answer = serve("image/webp", "webp");
    const seen = await eyes()("/api/storage/images/1/content");
    expect(seen).toMatchObject({ mediaType: "image/webp" });
    expect(Buffer.from(seen?.bytes ?? []).toString()).toBe("webp");
    expect(await eyes()(`http://127.0.0.1:${port}/a.png`)).not.toBeNull();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["another port of this machine", "http://127.0.0.1:1/a.png"],
    ["another name", "http://localhost/a.png"],
    ["another scheme", "file:///etc/passwd"],
    ["what is no address", "http://"],
  ])("is not what lies at %s", async (_, url) => {
    asked.length = 0;
    expect(await eyes()(url)).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    [
      "a redirect to another host",
      (r: ServerResponse) => void r.writeHead(302, { location: "http://93.184.216.34/a.png" }).end(),
    ],
    ["a drawing that may hold scripts", serve("image/svg+xml", "<svg/>")],
    ["a kind that models do not take", serve("image/avif", "avif")],
    ["more than four megabytes", serve("image/png", Buffer.alloc(5 * 1024 * 1024))],
    ["a failure", (r: ServerResponse) => void r.writeHead(500).end()],
    [
      "a connection that breaks",
      (r: ServerResponse) =>
        void r.writeHead(200, { "content-type": "image/png", "content-length": "9" }).write("1", () => r.destroy()),
    ],
  ])("is not %s", async (_, how) => {
    answer = how;
    expect(await eyes()("/a.png")).toBeNull();
  });
});

it("of the sandbox it is shown what the sandbox serves", async () => {
  const seen: string[] = [];
  const look = sandboxEyes(async (request) => {
    seen.push(request.url);
    return new Response("webp", { headers: { "content-type": "image/webp" } });
  });
  expect(await look("/api/sandbox/api/storage/images/1/content")).toMatchObject({ mediaType: "image/webp" });
  expect(await look("http://127.0.0.1/a.png")).toBeNull();
  expect(await look("//evil.example/a.png")).toBeNull();
  expect(seen).toEqual(["http://sandbox.localhost/api/sandbox/api/storage/images/1/content"]);
});
