import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

import { ApiError, errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";

const answers: Record<string, [number, string]> = {
  "/good": [200, '{"bots":3}'],
  "/odd": [200, '{"bots":"three"}'],
  "/refused": [
    400,
    '{"error":{"code":"invalid_input","message":"Some of it cannot be used.","remedy":"Mend the handle.","fields":{"handle":"Too short"}}}',
  ],
  "/broken": [502, "<html>Bad gateway</html>"],
};

let server: Server;
let origin: string;
let seen: { method?: string; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    seen = { method: request.method, body: "" };
    request.on("data", (part) => (seen.body += part));
    request.on("end", () => {
      const [status, body] = answers[request.url ?? ""] ?? [404, ""];
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const schema = z.object({ bots: z.number() });
const failure = async (path: string) => {
  const error: unknown = await apiFetch(origin + path, { schema }).catch((reason: unknown) => reason);
  if (error instanceof ApiError) return error;
  throw new Error("expected an ApiError");
};

it("sends JSON and hands back what the schema knows", async () => {
  expect(await apiFetch(`${origin}/good`, { method: "POST", body: { level: 100 }, schema })).toEqual({ bots: 3 });
  expect(seen).toEqual({ method: "POST", body: '{"level":100}' });
});

it("carries the server's words, remedy and field faults", async () => {
  const error = await failure("/refused");
  expect(error).toMatchObject({
    code: "invalid_input",
    status: 400,
    fields: { handle: "Too short" },
    retryable: false,
  });
  expect(errorWords(error)).toBe("Some of it cannot be used. Mend the handle.");
});

it("has words of its own for an answer without any", async () => {
  expect(await failure("/broken")).toMatchObject({ code: "unexpected_answer", status: 502, retryable: true });
  expect(await failure("/odd")).toMatchObject({ code: "unreadable_answer", status: 200, retryable: false });
});

it("tells a server out of reach from a refusal", async () => {
  const error: unknown = await apiFetch("http://127.0.0.1:1/").catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "unreachable", status: 0, retryable: true });
});
