import { expect, type APIRequestContext } from "@playwright/test";
import { activityPageSchema, type ActivityDto, type activityKinds } from "@/lib/fleet/contracts/activity";
import { botDetailSchema, botPageSchema, type BotRowDto } from "@/lib/fleet/contracts/bots";
import { createResultSchema } from "@/lib/fleet/contracts/create";
import { fleetStatusSchema } from "@/lib/fleet/contracts/fleet";

type Kind = (typeof activityKinds)[number];
type Filter = { botId?: string; kinds?: readonly Kind[]; after?: number; limit?: number; results?: readonly string[] };

/** What a bot does on the gallery, as against what is done to it. */
const deeds: readonly Kind[] = ["post", "comment", "like", "browse"];

const MINUTE = 60_000;

/** What the screens show, as the API tells it, with the session of the page under test. */
export class FleetApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly origin: string,
  ) {}

  private async get(path: string): Promise<unknown> {
    const answer = await this.request.get(path);
    expect(answer.status(), path).toBe(200);
    return answer.json();
  }

  /** Changes come from a page of this site: the request says so as a browser would. */
  post(path: string, data: object = {}) {
    return this.request.post(path, { data, headers: { origin: this.origin } });
  }

  async fleet() {
    return fleetStatusSchema.parse(await this.get("/api/fleet"));
  }

  /** Percent of the usual rate. */
  async setActivityLevel(level: number): Promise<void> {
    expect((await this.post("/api/fleet/activity-level", { level })).status()).toBe(200);
  }

  async bots(): Promise<BotRowDto[]> {
    return botPageSchema.parse(await this.get("/api/bots?sort=name&pageSize=100")).rows;
  }

  async bot(id: string) {
    return botDetailSchema.parse(await this.get(`/api/bots/${id}`));
  }

  async createBots(count: number, seed: string): Promise<string[]> {
    const answer = await this.post("/api/bots/create-many", { count, seed, start: false });
    expect(answer.status()).toBe(200);
    return createResultSchema.parse(await answer.json()).ids;
  }

  async activity({ botId, kinds = [], results = [], after, limit = 100 }: Filter): Promise<ActivityDto[]> {
    const query = new URLSearchParams([
      ...kinds.map((kind) => ["kinds", kind]),
      ...results.map((result) => ["results", result]),
      ...(botId ? [["botId", botId]] : []),
      ...(after === undefined ? [] : [["after", String(after)]]),
      ["limit", String(limit)],
    ]);
    return activityPageSchema.parse(await this.get(`/api/activity?${query}`)).items;
  }

  /** The number of the newest thing done, by one bot or by any: it rises with each. 0 when there is none. */
  async newestDeed(botId?: string): Promise<number> {
    const [newest] = await this.activity({ kinds: deeds, results: ["done"], limit: 1, ...(botId && { botId }) });
    return newest?.id ?? 0;
  }

  private async virtualNow(): Promise<number> {
    return Date.parse((await this.fleet()).clock.virtualAt);
  }

  /** Waits until the fleet's own clock, not the wall's, has gone on by so many minutes. */
  async timePasses(minutes: number): Promise<void> {
    const from = await this.virtualNow();
    await expect
      .poll(() => this.virtualNow(), {
        message: `${minutes} min of the fleet's time`,
        timeout: 60_000,
        intervals: [500],
      })
      .toBeGreaterThan(from + minutes * MINUTE);
  }
}
