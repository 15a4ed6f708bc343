import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPicture, type Picture, type PictureOutcome, type PictureWish } from "./fetch-picture";

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});
let own = "";
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  own = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("png");
});

const ask = (path: string, wish: Partial<PictureWish> = {}) =>
  fetchPicture({
    url: new URL(path, own).href,
    ownOrigin: own,
    userAgent: "FloImgFleet/test",
    resolve: async (host) => (host === "localhost" ? ["127.0.0.1"] : ["10.0.0.9"]),
    ...wish,
  });
const pictureOf = (outcome: PictureOutcome): Picture => {
  if (outcome.kind !== "picture") throw new Error(outcome.reason);
  return outcome.picture;
};
const redirect = (to: string) => {
  const first = answer;
  answer = (request, response) =>
    request.url === "/start" ? response.writeHead(302, { location: to }).end() : first(request, response);
};

describe("a picture of the configured Studio", () => {
  it("is fetched with a plain GET that carries nothing of the caller", async () => {
    const got = await ask("/a.png");
    expect(got).toMatchObject({ kind: "picture", picture: { type: "image/png" } });
    expect(await new Response(pictureOf(got).body).text()).toBe("png");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.method).toBe("GET");
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  it("is not fetched from where a cloud tells credentials, even there", async () => {
    expect(await ask("/a.png", { resolve: async () => ["169.254.169.254"] })).toMatchObject({ kind: "refused" });
    expect(asked).toEqual([]);
  });
});

describe("what is refused before a connection opens", () => {
  it.each([
    "http://127.0.0.1/a.png",
    "http://2130706433/a.png",
    "http://0x7f.1/a.png",
    "http://0177.0.0.1/a.png",
    "http://[::1]/a.png",
    "http://[::ffff:7f00:1]/a.png",
    "http://[fd00:ec2::254]/a.png",
    "http://169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/a.png",
    "http://intranet/a.png",
    "https://1.1.1.1:8443/a.png",
    "http://user:password@1.1.1.1/a.png",
    "ftp://1.1.1.1/a.png",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
  ])("%s", async (url) => {
    expect(await ask(url)).toMatchObject({ kind: "refused" });
    expect(asked).toEqual([]);
  });

  it("a name with one private address among public ones", async () => {
    const resolve = async () => ["1.1.1.1", "192.168.0.7"];
    expect(await ask("http://pictures.example/a.png", { resolve })).toMatchObject({ kind: "refused" });
  });
});

describe("a name that changes its mind", () => {
  it("is asked once, and the address that was checked is the one connected to", async () => {
    let times = 0;
    const resolve = async () => (++times === 1 ? ["127.0.0.1"] : ["10.0.0.9"]);
    // Stands for the open internet: nothing else would be on loopback.
    const isPublic = (address: string) => address === "127.0.0.1";
    await ask("http://rebinding.example/a.png", { resolve, isPublic, timeoutMs: 500 });
    expect(times).toBe(1);
    times = 0;
    expect(await ask("/a.png", { resolve })).toMatchObject({ kind: "picture" });
    expect(times).toBe(1);
  });
});

describe("redirects", () => {
  it("are followed within what may be fetched", async () => {
    redirect("/a.png");
    expect(await ask("/start")).toMatchObject({ kind: "picture" });
    expect(asked.map(({ url }) => url)).toEqual(["/start", "/a.png"]);
  });

  it.each(["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://evil.example/a.png", "file:///etc/passwd"])(
    "are checked anew: %s",
    async (to) => {
      redirect(to);
      expect(await ask("/start")).toMatchObject({ kind: "refused" });
      expect(asked).toHaveLength(1);
    },
  );

  it("end after three", async () => {
    answer = (_, response) => response.writeHead(302, { location: "/again" }).end();
    expect(await ask("/start")).toMatchObject({ kind: "refused" });
    expect(asked).toHaveLength(4);
  });
});

describe("what comes back", () => {
  it.each(["image/svg+xml", "text/html", "application/octet-stream", "image/png2", ""])(
    "as %j is refused",
    async (type) => {
      answer = (_, response) => response.writeHead(200, type ? { "content-type": type } : {}).end("<svg/>");
      expect(await ask("/a")).toMatchObject({ kind: "refused" });
    },
  );

  it("packed is refused, so that nothing unfolds", async () => {
    answer = (_, response) =>
      response.writeHead(200, { "content-type": "image/png", "content-encoding": "gzip" }).end("x");
    expect(await ask("/a.png")).toMatchObject({ kind: "refused" });
  });

  it("too large is refused when that is told, and cut off when it is not", async () => {
    answer = (_, response) => response.writeHead(200, { "content-type": "image/png", "content-length": 99 }).end();
    expect(await ask("/a.png", { maxBytes: 10 })).toMatchObject({ kind: "refused" });
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      for (let i = 0; i < 20; i++) response.write("x");
      response.end();
    };
    const { body, ended } = pictureOf(await ask("/a.png", { maxBytes: 10 }));
    await expect(new Response(body).bytes()).rejects.toThrow();
    await ended;
  });

  it("is not read faster than it is looked at, nor for longer than a picture may take", async () => {
    let sent = 0;
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const more = () => {
        while (sent < 9_000_000 && response.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      response.on("drain", more);
      more();
    };
    const { body, ended } = pictureOf(await ask("/a.png", { wholeMs: 150 }));
    await ended;
    expect(sent).toBeLessThan(9_000_000);
    await expect(new Response(body).bytes()).rejects.toThrow();
  });

  it("is given up when whoever looked went away", async () => {
    answer = (_, response) => void response.writeHead(200, { "content-type": "image/png" }).write("half");
    const { body, ended } = pictureOf(await ask("/a.png"));
    await body.cancel();
    await ended;
    const gone = AbortSignal.abort();
    expect(await ask("/a.png", { signal: gone })).toMatchObject({ kind: "failed" });
  });

  it("never, or not as a picture, is a failure", async () => {
    const late = { kind: "failed", reason: "The gallery did not answer in time." };
    answer = () => {};
    expect(await ask("/a.png", { timeoutMs: 100 })).toEqual(late);
    const resolve = () => new Promise<string[]>(() => {});
    expect(await ask("http://slow.example/a.png", { timeoutMs: 100, resolve })).toEqual(late);
    answer = (_, response) => response.writeHead(500, { "content-type": "image/png" }).end();
    expect(await ask("/a.png")).toMatchObject({ kind: "failed" });
    answer = (_, response) => response.destroy();
    expect(await ask("/a.png")).toMatchObject({ kind: "failed" });
  });
});
