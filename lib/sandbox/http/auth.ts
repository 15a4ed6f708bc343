/** One token for the whole API; the acting user is named by a header and must exist. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Db } from "@/lib/db/db";
import { findUser, type GalleryUser } from "../gallery/users";
import { Refusal } from "./answer";
import type { Access } from "./call";

const digest = (value: string) => createHash("sha256").update(value).digest();

export function checkToken(headers: Headers, serviceToken: string): void {
  const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (given === undefined) throw new Refusal(401, { error: "Missing bearer token" });
  const same = timingSafeEqual(digest(given), digest(serviceToken));
  if (!same || serviceToken === "") throw new Refusal(401, { error: "Invalid token" });
}

export async function findActor(db: Db, headers: Headers, access: Access): Promise<GalleryUser | null> {
  const username = headers.get("x-agent-id");
  if (username === null || username === "") {
    if (access === "actor") throw new Refusal(400, { error: "X-Agent-Id is required" });
    return null;
  }
  const user = await findUser(db, username);
  if (!user) throw new Refusal(403, { error: `Unknown acting user: ${username}` });
  return user;
}
