import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiTokens, auditLog, bots } from "@/lib/db/schema";
import type { FleetContext } from "@/lib/fleet/context";
import { makeBots, plantVisit, seedGallery } from "@/lib/fleet/testing/test-bots";
import { visitOnce } from "@/lib/fleet/testing/test-engine";
import type { TestFleet } from "@/lib/fleet/testing/test-fleet";
import { fleetSuite } from "@/lib/fleet/testing/test-suite";
import { digestOf, newApiToken } from "@/lib/server/api-token-caller";
import { keepCommandLineFile } from "@/lib/server/api-token-file";
import { consoleOver, listen, runCommand, spawnCommand, temporaryDirectory } from "./fleet/test-console";

const open = fleetSuite();
const data = temporaryDirectory();
let fleet: TestFleet;
let ctx: FleetContext;
let server: Awaited<ReturnType<typeof listen>>;
let token: string;

beforeEach(async () => {
  fleet = await open();
  ctx = fleet.ctx;
  await fleet.db.delete(apiTokens);
  server = await listen(consoleOver(() => ctx));
  token = await tokenFor("operator");
});
afterEach(() => server.close());
afterAll(() => data.remove());

async function tokenFor(role: "viewer" | "operator"): Promise<string> {
  const made = newApiToken();
  const row = {
    id: role,
    name: `night ${role}`,
    role,
    digest: digestOf(made),
    createdBy: "Ann",
    createdAt: new Date(),
  };
  await fleet.db.insert(apiTokens).values(row);
  return made;
}

const run = (args: string[], env: Record<string, string> = {}) =>
  runCommand(args, { FLEET_URL: server.url, FLEET_TOKEN: token, FLEET_DATA_DIR: data.path, ...env });
const statuses = async () =>
  (await fleet.db.select({ status: bots.status }).from(bots).orderBy(asc(bots.id))).map((row) => row.status);

it("sends nothing that it does not understand", async () => {
  const faults: [string[], string][] = [
    [[], "Which command?"],
    [["dance"], 'no command "dance"'],
    [["status", "--loud"], "--loud"],
    [["pause"], "Which bots?"],
    [["pause", "mara", "--all"], "not both"],
    [["stop", "mara"], "emergency stop of the whole fleet"],
    [["seed", "--bots", "501", "--seed", "a"], "1 to 500"],
    [["seed", "--bots", "3"], "From which seed?"],
    [["retire", "mara"], "Add --yes"],
    [["retire", "--yes"], "Which bots?"],
  ];
  await Promise.all(
    faults.map(async ([args, words]) => {
      const { code, err } = await run(args);
      expect([code, err], args.join(" ")).toEqual([2, expect.stringContaining(words)]);
      expect(err).toContain("Usage:");
    }),
  );
  expect(server.asked).toEqual([]);
});

describe("where it speaks to, and as whom", () => {
  it("says what to do when nobody answers, or somebody else", async () => {
    const stranger = await listen(async () => new Response("<html>hello", { status: 200 }));
    const elsewhere = await listen(async () => Response.redirect("https://fleet.example.org/"));
    expect((await run(["status"], { FLEET_URL: stranger.url })).err).toContain("not a FloImg Fleet");
    expect((await run(["status"], { FLEET_URL: elsewhere.url })).err).toContain("Set FLEET_URL to that address");
    stranger.close();
    elsewhere.close();
    const nobody = await run(["status"], { FLEET_URL: stranger.url });
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Start it with "npm start"') });
    expect((await run(["status"], { FLEET_URL: "fleet" })).err).toContain("not an address");
  });

  it("says what to do about a token that is missing, wrong or too small", async () => {
    expect(await run(["status"], { FLEET_TOKEN: "" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("No token."),
    });
    const wrong = await run(["status"], { FLEET_TOKEN: newApiToken() });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("The token in FLEET_TOKEN was refused") });
    const small = await run(["stop"], { FLEET_TOKEN: await tokenFor("viewer") });
    expect(small).toMatchObject({ code: 1, err: expect.stringContaining("with the role operator") });
    expect((await fleet.db.select().from(auditLog)).filter(({ action }) => action === "fleet.emergency-stop")).toEqual(
      [],
    );
  });

  it("finds server and token by itself on the server's own machine, and sends that token nowhere else", async () => {
    await keepCommandLineFile(fleet.db, data.path, server.port);
    const here = { FLEET_TOKEN: "", FLEET_URL: "" };
    const found = await spawnCommand(["status"], { FLEET_DATA_DIR: data.path });
    expect(found).toMatchObject({ code: 0, err: "", out: expect.stringContaining("No bots yet") });
    const away = await run(["status"], { ...here, FLEET_URL: "https://fleet.invalid" });
    expect(away).toMatchObject({ code: 1, err: expect.stringContaining("No token.") });
  });
});

describe("commands", () => {
  it("status says how it is, in words and as JSON", async () => {
    await makeBots(fleet, 2);
    const { out } = await run(["status"]);
    expect(out).toContain("Running: 2 of 2\nBots      2: 2 running\nSpend     $0.00 of $");
    expect(out).toContain("Gallery   the built-in sandbox");
    const { fleet: told, overview } = JSON.parse((await run(["status", "--json"])).out);
    expect([told.counts.total, Array.isArray(overview.attention)]).toEqual([2, true]);
  });

  it("seed creates the bots that the seed draws; named and all are started, paused, resumed and retired", async () => {
    expect((await run(["seed", "--bots", "2", "--seed", "fern"])).out).toBe(
      "2 bots created, 2 with an account on the gallery.\nThey are stopped. Next time add --start, or now: npm run fleet -- start <handle>… | --all\n",
    );
    const [a] = (await fleet.db.select().from(bots).orderBy(asc(bots.id))).map((row) => row.handle);
    expect((await run(["start", `@${a}`])).out).toBe("1 bot started.\n");
    expect((await run(["start", "--all"])).out).toContain("1 bot started. 1 unchanged: 1 running already.");
    expect((await run(["pause", a ?? "", "--reason", "too loud"])).out).toBe("1 bot paused.\n");
    expect((await run(["resume", a ?? ""])).out).toBe("1 bot resumed.\n");
    expect((await run(["pause", "--all"])).out).toBe("The fleet is paused: 2 bots concerned.\n");
    expect((await run(["start", "--all"])).out).toContain("the fleet is paused. Resume the fleet: npm run fleet --");
    expect((await run(["resume", "--all"])).out).toBe(
      "The fleet is resumed: 2 bots concerned.\nNow: Running: 2 of 2.\n",
    );
    expect((await run(["retire", a ?? "", "--yes"])).out).toBe("1 bot retired.\n");
    expect((await statuses()).sort()).toEqual(["retired", "running"]);
    const actors = (await fleet.db.select().from(auditLog)).map((row) => row.actorName);
    expect(actors).toContain("night operator (command line)");
  });

  it("touches none when one is not known", async () => {
    const [bot] = await makeBots(fleet, 1, false);
    const { code, err } = await run(["start", bot!.handle, "nobody-here"]);
    expect([code, err]).toEqual([1, "There is no bot nobody-here. Nothing was changed.\n"]);
    expect(await statuses()).toEqual(["stopped"]);
  });

  it("finds the one bot of that name among many like it, and says of a retired one that it does not come back", async () => {
    const made = await makeBots(fleet, 105, false);
    await fleet.db.update(bots).set({ name: "mar", nextWakeAt: new Date() });
    const last = made.at(-1)!;
    await fleet.db.update(bots).set({ handle: "mar", nextWakeAt: null }).where(eq(bots.id, last.id));
    expect(await run(["start", "@Mar"])).toMatchObject({ code: 0, out: "1 bot started.\n" });
    expect((await fleet.db.select().from(bots).where(eq(bots.status, "running"))).map(({ id }) => id)).toEqual([
      last.id,
    ]);
    expect((await run(["retire", "mar", "--yes"])).out).toBe("1 bot retired.\n");
    const { code, err } = await run(["start", "mar", made[0]!.handle, "nobody-here"]);
    expect([code, err]).toEqual([
      1,
      "There is no bot nobody-here. A retired bot does not come back: mar. Nothing was changed.\n",
    ]);
    expect((await run(["retire", "mar", "--yes"])).out).toContain("0 bots retired. 1 unchanged");
  });

  it("says why the fleet refuses", async () => {
    const [bot] = await makeBots(fleet, 1, false);
    await run(["stop"]);
    const { code, err } = await run(["start", bot!.handle]);
    expect([code, err]).toEqual([1, expect.stringContaining("Re-arm the fleet first")]);
    expect((await run(["re-arm"])).code).toBe(0);
    expect((await run(["start", bot!.handle])).code).toBe(0);
  });
});

describe("the emergency stop", () => {
  it("cuts what hangs at the gallery and says when it is quiet, though the engine keeps the answer back", async () => {
    const [item] = await seedGallery(fleet, 1);
    const [bot] = await makeBots(fleet);
    const plan = await plantVisit(fleet, bot!.id, [{ kind: "like", items: [item ?? ""] }]);
    let arrived = () => {};
    const hanging = new Promise<void>((resolve) => (arrived = resolve));
    fleet.hooks.arrived = (method, path) => {
      if (method !== "POST" || !path.endsWith("/like")) return;
      arrived();
      return new Promise(() => {});
    };
    const visit = visitOnce(fleet, plan).catch(() => null);
    await hanging;
    ctx = { ...fleet.ctx, flushOutbox: () => new Promise(() => {}) };
    const { code, out } = await run(["stop"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Quiet after \d+\.\d s: no permit is live, no request is open. 1 request was cut/);
    await visit;
  });

  it("fails when it does not reach the server", async () => {
    server.close();
    expect((await run(["stop"])).code).toBe(1);
  });
});
