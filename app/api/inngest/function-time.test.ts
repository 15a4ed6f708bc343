import { describe, expect, it } from "vitest";
import { PEOPLE_TIMEOUT_MS } from "@/lib/fleet/personas/ask-people";
import { DEFAULT_TIMEOUT_MS } from "@/lib/llm/create-llm";
import { MODERATION_TIMEOUT_MS } from "@/lib/llm/moderate";
import { buildEnv } from "@/lib/server/env";
import { ROOM_MS, startWarnings } from "@/lib/server/function-time";
import { OTLP_TIMEOUT_MS } from "@/lib/server/otlp";
import { WEBHOOK_TIMEOUT_MS } from "@/lib/server/webhook";
import { GALLERY_TIMEOUTS } from "@/lib/studio/call";
import { PICTURE_TIMEOUT_MS } from "@/lib/studio/fetch-picture";
import { maxDuration } from "./route";

const base = { FLEET_SECRET: "s".repeat(40) };
const vercel = {
  ...base,
  VERCEL: "1",
  DATABASE_URL: "postgres://u:p@h/d",
  INNGEST_EVENT_KEY: "e",
  INNGEST_SIGNING_KEY: "s",
  FLOIMG_API_URL: "https://a.example",
  FLOIMG_SERVICE_TOKEN: "t",
};

describe("the time of a function", () => {
  it.each(
    Object.entries({
      ...GALLERY_TIMEOUTS,
      model: DEFAULT_TIMEOUT_MS,
      moderation: MODERATION_TIMEOUT_MS,
      picture: PICTURE_TIMEOUT_MS,
      webhook: WEBHOOK_TIMEOUT_MS,
      people: PEOPLE_TIMEOUT_MS,
      collector: OTLP_TIMEOUT_MS,
    }),
  )("leaves room beside a call that ends by its timeout: %s", (_, timeoutMs) => {
    expect(timeoutMs + ROOM_MS).toBeLessThanOrEqual(maxDuration * 1000);
  });

  it("is on Vercel what the route asks for, unless told otherwise, and elsewhere without end", () => {
    expect(buildEnv(vercel).functionMs).toBe(maxDuration * 1000);
    expect(buildEnv({ ...vercel, FLEET_MAX_DURATION: "60" }).functionMs).toBe(60_000);
    expect(buildEnv(base).functionMs).toBeNull();
  });

  it.each([
    [null, 0],
    [300_000, 0],
    [240_000, 0],
    [239_000, 1],
    [60_000, 1],
  ])("of %s ms warns %i times", (functionMs, times) => {
    const warnings = startWarnings({ functionMs });
    expect(warnings).toHaveLength(times);
    for (const { title, detail } of warnings) expect(`${title}. ${detail}`).toMatch(/180 s.*240 s/);
  });
});
