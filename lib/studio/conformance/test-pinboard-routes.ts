/** What the gallery of test-pinboard.ts answers to each of its requests. */
export type Member = {
  id: number;
  handle: string;
  display_name: string;
  about: string;
  robot: boolean;
  reference: string;
  joined: number;
};
type Remark = { id: number; says: string; by: Member; at: number; below?: number };
export type Pin = {
  id: number;
  heading: string;
  story: string;
  href: string;
  by: Member;
  at: number;
  hearts: Set<number>;
  talk: Remark[];
};
type Problem = { status: number; slug: string; title?: string; retry_in?: number; more?: object };

export function problem({ status, slug, title = slug, retry_in, more }: Problem): Response {
  const body = { type: `https://pinboard.example/problems/${slug}`, title, status, retry_in, ...more };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.slug);
  }
}
export const refuse = (status: number, slug: string): never => {
  throw new Refused({ status, slug });
};

type Asked = { params: string[]; query: URLSearchParams; body: Record<string, unknown>; me?: Member; base: string };
export type Route = [method: string, path: RegExp, answer: (asked: Asked) => Response];

const SESSION_MS = 3_600_000;
const json = (body: unknown, status = 200) => Response.json(body, { status });

export type Board = {
  now: () => number;
  members: Member[];
  pins: Pin[];
  /** Whose token it is, and until when. */
  sessions: Map<string, { member: Member; until: number }>;
};

export function pinboardRoutes({ now, members, pins, sessions }: Board): Route[] {
  const uploads = new Map<string, Uint8Array>();
  let ids = 100;
  const next = () => (ids += 1);

  const byHandle = (handle = "") => members.find((each) => each.handle === handle) ?? refuse(404, "no-such-member");
  const pinOf = (id = "") => pins.find((pin) => String(pin.id) === id) ?? refuse(404, "no-such-pin");
  const mine = ({ me }: Asked) => me ?? refuse(403, "members-only");
  const service = ({ me }: Asked) => me && refuse(403, "service-only");
  const word = (value: unknown) => (typeof value === "string" && value.trim() ? value : refuse(422, "empty"));
  const shown = (member: Member) => ({ ...member, reference: undefined, joined: member.joined / 1000 });

  const pinShown = (pin: Pin, me?: Member) => ({
    id: pin.id,
    heading: pin.heading,
    story: pin.story,
    labels: pin.story.match(/(?<=#)\w+/g) ?? [],
    picture: { href: pin.href },
    by: shown(pin.by),
    hearts: pin.hearts.size,
    remarks: pin.talk.length,
    mine: me && { heart: pin.hearts.has(me.id) },
    pinned_at: pin.at / 1000,
  });
  const threadOf = (talk: Remark[], below?: number): object[] =>
    talk
      .filter((remark) => remark.below === below)
      .map(({ id, says, by, at }) => ({ id, says, by: shown(by), at: at / 1000, replies: threadOf(talk, id) }));

  /** A cursor names the last one seen: what is put before it later moves nothing. */
  function cut<T extends { id: number }>(list: T[], query: URLSearchParams): { rows: T[]; cursor: string | null } {
    const size = Number(query.get("size") ?? 10);
    const from = query.get("cursor");
    const start = from ? list.findIndex(({ id }) => `after:${id}` === from) + 1 : 0;
    const rows = list.slice(start, start + size);
    return { rows, cursor: start + size < list.length ? `after:${rows.at(-1)?.id}` : null };
  }
  const listed = (list: Pin[], { query, me }: Asked) => {
    const { rows, cursor } = cut(list, query);
    return json({ pins: rows.map((pin) => pinShown(pin, me)), cursor });
  };

  return [
    ["GET", /^about$/, () => json({ features: ["remove-pins", "profiles", "robots-marked"] })],
    [
      "POST",
      /^sessions$/,
      (asked) => {
        service(asked);
        const member = byHandle(String(asked.body.member));
        const session_token = `pin_session_${member.handle}_${next()}`;
        sessions.set(session_token, { member, until: now() + SESSION_MS });
        return json({ session_token, expires_in: SESSION_MS / 1000 }, 201);
      },
    ],
    [
      "PUT",
      /^members\/([^/]+)$/,
      (asked) => {
        service(asked);
        const { display_name, about, robot, reference } = asked.body as Member;
        const handle = asked.params[0] ?? "";
        const known = members.find((each) => each.handle === handle);
        if (known) return json({ ...shown(known), is_new: false });
        const made = { id: next(), handle, display_name, about, robot, reference, joined: now() };
        members.push(made);
        return json({ ...shown(made), is_new: true }, 201);
      },
    ],
    [
      "DELETE",
      /^members\/([^/]+)$/,
      (asked) => {
        service(asked);
        const at = members.findIndex(({ id }) => String(id) === asked.params[0]);
        if (at < 0) refuse(410, "gone");
        members.splice(at, 1);
        return new Response(null, { status: 204 });
      },
    ],
    ["GET", /^members\/([^/]+)$/, ({ params }) => json({ member: shown(byHandle(params[0])) })],
    [
      "GET",
      /^members\/([^/]+)\/pins$/,
      (asked) =>
        listed(
          pins.filter((pin) => pin.by === byHandle(asked.params[0])),
          asked,
        ),
    ],
    [
      "GET",
      /^pins$/,
      (asked) =>
        listed(
          [...pins].sort((a, b) => (asked.query.get("order") === "hearts" ? b.hearts.size - a.hearts.size : 0)),
          asked,
        ),
    ],
    ["GET", /^pins\/([^/]+)$/, ({ params, me }) => json({ pin: pinShown(pinOf(params[0]), me) })],
    [
      "GET",
      /^pins\/([^/]+)\/thread$/,
      ({ params, query }) => {
        const { talk } = pinOf(params[0]);
        const { rows, cursor } = cut(
          talk.filter(({ below }) => below === undefined),
          query,
        );
        return json({
          thread: threadOf(talk).filter((each) => rows.some(({ id }) => id === (each as Remark).id)),
          cursor,
        });
      },
    ],
    [
      "POST",
      /^uploads$/,
      (asked) => {
        mine(asked);
        const href = `${asked.base}/pictures/${next()}.webp`;
        uploads.set(href, asked.body.bytes as Uint8Array);
        return json({ upload: { href } }, 201);
      },
    ],
    [
      "POST",
      /^pins$/,
      (asked) => {
        const href = String(asked.body.picture_href);
        if (!uploads.has(href)) refuse(422, "no-such-upload");
        const words = { heading: word(asked.body.heading), story: word(asked.body.story) };
        pins.unshift({ id: next(), ...words, href, by: mine(asked), at: now(), hearts: new Set(), talk: [] });
        return json({ pin: { id: ids } }, 201);
      },
    ],
    [
      "PUT",
      /^pins\/([^/]+)\/hearts\/me$/,
      (asked) => {
        const { hearts } = pinOf(asked.params[0]).hearts.add(mine(asked).id) && pinOf(asked.params[0]);
        return json({ hearts: hearts.size });
      },
    ],
    [
      "POST",
      /^pins\/([^/]+)\/thread$/,
      (asked) => {
        const { talk } = pinOf(asked.params[0]);
        const below = asked.body.below === undefined ? undefined : Number(asked.body.below);
        if (below !== undefined && !talk.some(({ id }) => id === below)) refuse(422, "no-such-remark");
        talk.push({ id: next(), says: word(asked.body.says), by: mine(asked), at: now(), below });
        return json({ remark: { id: ids } }, 201);
      },
    ],
    [
      "DELETE",
      /^pins\/([^/]+)$/,
      ({ params }) => {
        const at = pins.findIndex(({ id }) => String(id) === params[0]);
        if (at < 0) refuse(410, "gone");
        pins.splice(at, 1);
        return new Response(null, { status: 204 });
      },
    ],
  ];
}
