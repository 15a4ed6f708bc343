import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { fetchPicture, type PictureOutcome, type PictureWish } from "@/lib/studio/fetch-picture";
import { buildEnv } from "./env";
import { galleryLinks } from "./gallery-links";
import { proxiedPicture } from "./picture-address";
import { servePicture } from "./picture-proxy";
import { createPictureSlots } from "./picture-slots";

const secret = "s".repeat(40);
const apiUrl = "https://api.gallery.example";
const env = buildEnv({ FLEET_SECRET: secret, FLOIMG_API_URL: apiUrl, FLOIMG_SERVICE_TOKEN: "fst_fleet_x" });
/** `ended` is told apart from the body: a connection may end without anyone having read it. */
const pictureWith = (ended: Promise<void>): PictureOutcome => ({
  kind: "picture",
  picture: { type: "image/webp", length: 3, body: new Response(new Uint8Array(3)).body!, ended },
});

async function show(path: string, outcome = pictureWith(Promise.resolve()), of = env) {
  const wishes: PictureWish[] = [];
  const fetchPicture = async (wish: PictureWish) => {
    wishes.push(wish);
    return outcome;
  };
  const world = { fetchPicture, slots: createPictureSlots() };
  const answer = await servePicture(new Request(`http://localhost:3000${path}`), of, "a", world).catch(
    (error: { code: string; details?: { status?: number } }) => error,
  );
  return { answer, wishes };
}

describe("what the console's browsers are given", () => {
  const { picture: link } = galleryLinks(env);

  it.each([
    ["/api/storage/images/i1/content", `${apiUrl}/api/storage/images/i1/content`],
    ["https://cdn.gallery.example/a.png?w=1&h=2", "https://cdn.gallery.example/a.png?w=1&h=2"],
  ])("for %s is an address of this origin that leads to %s", async (given, url) => {
    const path = link(given);
    expect(path).toMatch(/^\/api\/pictures\?/);
    expect((await show(path)).wishes).toMatchObject([{ url, ownOrigin: apiUrl }]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])("for %s is nothing", (given) => {
    expect(link(given)).toBe("");
  });

  it("is untouched where the sandbox is the gallery, and the proxy shut", async () => {
    const own = buildEnv({ FLEET_SECRET: secret });
    expect(galleryLinks(own).picture("/api/sandbox/api/storage/i1")).toBe("/api/sandbox/api/storage/i1");
    const { answer, wishes } = await show(link("/a.png"), undefined, own);
    expect([answer, wishes]).toMatchObject([{ code: "not_found" }, []]);
  });
});

describe("what is not fetched", () => {
  const real = new URL(proxiedPicture(secret, `${apiUrl}/a.png`), "http://x");
  const key = real.searchParams.get("key") ?? "";
  it.each([
    ["an address without a key", `/api/pictures?url=${apiUrl}/a.png`],
    [
      "another address under a real key",
      `/api/pictures?url=${encodeURIComponent("http://169.254.169.254/")}&key=${key}`,
    ],
    ["a key of another secret", proxiedPicture("t".repeat(40), `${apiUrl}/a.png`)],
    ["a key with a letter more", `${real.pathname}${real.search}x`],
    ["nothing", "/api/pictures"],
  ])("%s", async (_, path) => {
    const { answer, wishes } = await show(path);
    expect([answer, wishes]).toMatchObject([{ code: "not_found" }, []]);
  });
});

describe("the answer", () => {
  it("is inert, kept by this browser alone, and carries none of the gallery's headers", async () => {
    const { answer } = await show(proxiedPicture(secret, `${apiUrl}/a.png`));
    expect(Object.fromEntries((answer as Response).headers)).toEqual({
      "cache-control": "private, max-age=86400, immutable",
      "content-disposition": "inline",
      "content-length": "3",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "image/webp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("brings a picture of a Studio in a private network, whose address an operator named", async () => {
    const studio = createServer((_, response) => response.writeHead(200, { "content-type": "image/png" }).end("png"));
    await new Promise<void>((done) => studio.listen(0, "127.0.0.1", done));
    const FLOIMG_API_URL = `http://127.0.0.1:${(studio.address() as AddressInfo).port}`;
    const near = buildEnv({ FLEET_SECRET: secret, FLOIMG_API_URL, FLOIMG_SERVICE_TOKEN: "fst_fleet_x" });
    const path = galleryLinks(near).picture("/api/storage/images/i1/content");
    const world = { fetchPicture, slots: createPictureSlots() };
    const answer = await servePicture(new Request(`http://localhost:3000${path}`), near, "a", world);
    expect([answer.status, await answer.text()]).toEqual([200, "png"]);
    studio.close();
  });

  it("tells a refusal from a failure", async () => {
    const path = proxiedPicture(secret, `${apiUrl}/a.png`);
    expect((await show(path, { kind: "refused", reason: "x" })).answer).toMatchObject({ code: "not_found" });
    expect((await show(path, { kind: "failed", reason: "x" })).answer).toMatchObject({ details: { status: 502 } });
  });
});

describe("a place among those on their way", () => {
  const request = new Request(`http://localhost:3000${proxiedPicture(secret, `${apiUrl}/a.png`)}`);
  const head = new Request(request, { method: "HEAD" });

  /** How many places are taken, before and after the connection to the gallery ends. */
  async function placesOf(of: Request, fetchPicture: () => Promise<PictureOutcome>, end: () => void) {
    let taken = 0;
    const slots = { take: async () => (taken++, () => void taken--) };
    await servePicture(of, env, "a", { fetchPicture, slots }).catch(() => {});
    const before = taken;
    end();
    await new Promise((resolve) => setImmediate(resolve));
    return [before, taken];
  }

  it("is held until the picture is through, and given back whatever goes wrong", async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    expect(await placesOf(request, async () => pictureWith(ended), end)).toEqual([1, 0]);
    expect(await placesOf(request, async () => ({ kind: "failed", reason: "x" }), end)).toEqual([0, 0]);
    expect(await placesOf(request, () => Promise.reject(new Error("x")), end)).toEqual([0, 0]);
  });

  it("is not held by whoever only asks for the headers", async () => {
    let given = () => {};
    const ended = new Promise<void>((resolve) => (given = resolve));
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ cancel: () => given() });
    const picture = { type: "image/webp", length: 3, body, ended };
    expect(
      (
        await placesOf(
          head,
          async () => ({ kind: "picture", picture }),
          () => {},
        )
      )[1],
    ).toBe(0);
  });
});
