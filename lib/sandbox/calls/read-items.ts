import { notFound, ok, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { isUuid, readChoice, readPage } from "../http/input";
import { CONTENT_TYPES, listItemRows, SORTS } from "../gallery/listing";
import { findItem, type ItemRow } from "../gallery/rows";
import { findUser, getUserStats } from "../gallery/users";
import { toWireItem, toWireUser } from "../gallery/wire";
import { countView } from "../gallery/writes";

/** The post a path names, or a 404: an id that is no id names nothing. */
export async function requireItem(call: Call): Promise<ItemRow> {
  const id = call.params.id ?? "";
  const row = isUuid(id) ? await findItem(call.db, id, call.actor?.id ?? null) : null;
  if (!row) throw notFound("Showcase item");
  return row;
}

export async function listShowcase(call: Call): Promise<Answer> {
  const rows = await listItemRows(call.db, {
    ...readPage(call.query),
    sort: readChoice(call.query, "sort", SORTS) ?? "recent",
    contentType: readChoice(call.query, "contentType", CONTENT_TYPES),
    category: call.query.get("category") ?? undefined,
    viewerId: call.actor?.id ?? null,
  });
  return ok({ items: rows.map((row) => toWireItem(row, call.deps.publicBase)) });
}

export async function getShowcaseItem(call: Call): Promise<Answer> {
  const row = await requireItem(call);
  const counted = row.author.id !== call.actor?.id;
  if (counted) await countView(call.db, row.id);
  const viewCount = row.viewCount + (counted ? 1 : 0);
  return ok({ item: toWireItem({ ...row, viewCount }, call.deps.publicBase) });
}

async function requireUser(call: Call) {
  const user = await findUser(call.db, call.params.username ?? "");
  if (!user) throw notFound("User");
  return user;
}

export async function getUser(call: Call): Promise<Answer> {
  const user = await requireUser(call);
  return ok({ user: toWireUser(user, call.deps.publicBase), stats: await getUserStats(call.db, user.id) });
}

export async function listUserShowcase(call: Call): Promise<Answer> {
  const page = readPage(call.query);
  const user = await requireUser(call);
  const viewerId = call.actor?.id ?? null;
  const rows = await listItemRows(call.db, { ...page, sort: "recent", authorId: user.id, viewerId });
  return ok({ items: rows.map((row) => toWireItem(row, call.deps.publicBase)) });
}
