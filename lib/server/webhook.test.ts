import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createWebhook, signatureOf } from "./webhook";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Got = { path: string; body: string; headers: IncomingMessage["headers"] };

async function receiver(answer: (response: ServerResponse, got: Got) => void) {
  const got: Got[] = [];
  const listening = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const one = { path: request.url ?? "", body, headers: request.headers };
    got.push(one);
    answer(response, one);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hook/s3cret-path`;
  return { got, port, webhook: createWebhook({ url, secret: "k".repeat(16), site: "https://fleet.test" }) };
}

describe("the webhook", () => {
  it("signs what it sends, so that its receiver can check it", async () => {
    const { got, webhook } = await receiver((response) => response.writeHead(204).end());
    expect(await webhook.post('{"id":1}')).toEqual({ ok: true, status: 204 });
    const [{ body, headers, path } = { body: "", headers: {}, path: "" }] = got;
    const timestamp = String(headers["x-fleet-timestamp"]);
    expect([path, body, headers["content-type"]]).toEqual(["/hook/s3cret-path", '{"id":1}', "application/json"]);
    expect(headers["x-fleet-signature"]).toBe(signatureOf("k".repeat(16), timestamp, body));
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect(signatureOf("another secret..", timestamp, body)).not.toBe(headers["x-fleet-signature"]);
    expect(signatureOf("k".repeat(16), "1", body)).not.toBe(headers["x-fleet-signature"]);
  });

  it("computes what any receiver's library computes", () => {
    // echo -n '1767225600.{"a":1}' | openssl dgst -sha256 -hmac secret
    expect(signatureOf("secret", "1767225600", '{"a":1}')).toBe(
      "sha256=96a067a1c95eb143fc00b9097bcfcbcd5456adda508c443ff219748e764dbed7",
    );
  });

  it.each([400, 429, 500])("takes %i for a failure and says so", async (status) => {
    const { port, webhook } = await receiver((response) => response.writeHead(status).end("s3cret-path"));
    expect(await webhook.post("{}")).toEqual({ ok: false, reason: `127.0.0.1:${port} answered ${status}` });
  });

  it("follows no redirect", async () => {
    const { got, webhook } = await receiver((response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect(await webhook.post("{}")).toMatchObject({ ok: false, reason: expect.stringContaining("redirects") });
    expect(got.map(({ path }) => path)).toEqual(["/hook/s3cret-path"]);
  });

  it("does not read an endless answer", async () => {
    const { webhook } = await receiver((response) => {
      response.writeHead(200);
      response.write("x".repeat(1000));
    });
    expect(await webhook.post("{}")).toEqual({ ok: true, status: 200 });
  });

  it("never throws, and tells nothing of the address but its host", async () => {
    const { port, webhook } = await receiver((response) => response.destroy());
    server?.close();
    server?.closeAllConnections();
    const answer = await webhook.post("{}");
    expect(answer).toEqual({ ok: false, reason: `127.0.0.1:${port} could not be reached (ECONNREFUSED)` });
    expect(JSON.stringify([answer, webhook])).not.toContain("s3cret");
  });
});
