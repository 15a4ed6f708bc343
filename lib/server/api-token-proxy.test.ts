import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "@/proxy";
import { newApiToken } from "./api-token-caller";
import { buildEnv, type Env } from "./env";

(globalThis as { __fleetEnv?: Env }).__fleetEnv = buildEnv({ FLEET_SECRET: "s".repeat(40) });

const authorization = `Bearer ${newApiToken()}`;
const ask = (path: string, headers: Record<string, string>) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));

describe("a program's token", () => {
  it("brings a request as far as its route, which asks what it is good for", async () => {
    const answer = await ask("/api/bots", { authorization });
    expect(answer.headers.get("x-middleware-next")).toBe("1");
  });

  it.each([
    ["/bots", { authorization }, 303],
    ["/api/bots", { authorization: "Bearer something" }, 401],
    ["/api/bots", { authorization: `Basic ${authorization.slice(7)}` }, 401],
    ["/api/bots", { authorization, "next-action": "abc" }, 401],
    ["/apix", { authorization }, 303],
  ])("opens %s no further: %j", async (path, headers, status) => {
    const answer = await ask(path, headers as Record<string, string>);
    expect([answer.status, answer.headers.get("x-middleware-next")]).toEqual([status, null]);
  });
});
