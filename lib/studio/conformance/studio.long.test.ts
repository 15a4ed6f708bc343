import { expect } from "vitest";
import { openTestGallery, TEST_TOKEN } from "@/lib/sandbox/test-gallery";
import { createStudioClient } from "../client";
import { describeGallery } from "./test-conformance";
import type { Saying, Subject, Why } from "./test-subject";

const ROWS: Record<Why, [status: number, code?: string]> = {
  fleet_day: [429, "FLEET_DAILY_BUDGET_EXCEEDED"],
  fleet_month: [429, "FLEET_MONTHLY_BUDGET_EXCEEDED"],
  bot_day: [429, "AGENT_DAILY_LIMIT_EXCEEDED"],
  bot_month: [429, "AGENT_MONTHLY_LIMIT_EXCEEDED"],
  rate_limited: [429],
  paused: [503, "FLEET_PAUSED"],
  unavailable: [503],
  unauthorized: [401],
  forbidden: [403],
  not_found: [404],
  unprocessable: [422],
  bad_request: [400],
  conflict: [409],
  server_error: [500],
};

function refuse(why: Why, { message, resetAt, waitMs }: Saying): Response {
  const [status, code] = ROWS[why];
  const headers = waitMs === undefined ? undefined : { "retry-after": String(waitMs / 1000) };
  const until = resetAt === undefined ? undefined : new Date(resetAt).toISOString();
  return Response.json({ error: message ?? "no", code, resetAt: until }, { status, headers });
}

async function openStudio(): Promise<Subject> {
  const { sandbox, clock, close, errors } = await openTestGallery();
  return {
    token: TEST_TOKEN,
    connect: ({ baseUrl, ...options }) =>
      createStudioClient({
        token: TEST_TOKEN,
        identity: "sandbox",
        version: "0",
        now: () => clock.virtual,
        baseUrl: `${baseUrl}/api/sandbox`,
        ...options,
      }),
    handle: sandbox.handle,
    now: () => clock.virtual,
    pass: (ms) => {
      clock.virtual += ms;
      clock.real += ms;
    },
    refuse,
    close: async () => {
      await close();
      expect(errors).toEqual([]);
    },
  };
}

describeGallery("Studio, as the sandbox speaks it", openStudio);
