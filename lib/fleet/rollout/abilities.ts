/** What a gallery offers beyond reading and posting, in words: what it lacks is said before anybody relies on it. */
import type { GalleryCapabilities } from "@/lib/studio/port";
import type { CheckDto } from "../contracts/connection";
import { check } from "./checks";

const abilities: [keyof GalleryCapabilities, string, string, string][] = [
  [
    "deletePost",
    "Posts can be removed",
    "A post cannot be removed through its interface.",
    "A recall lists what its staff have to remove by hand.",
  ],
  [
    "deleteComment",
    "Comments can be removed",
    "A comment cannot be removed through its interface.",
    "A recall lists what its staff have to remove by hand.",
  ],
  [
    "profileAtInvitation",
    "Accounts get a bio and a face",
    "Accounts are made without a bio and a face.",
    "Nothing can set them later: visitors see names only.",
  ],
  [
    "isAgentShown",
    "Visitors see who is a bot",
    "Visitors are not shown which members are bots.",
    "Asked, a bot says so; see Settings, Asked if it is a bot.",
  ],
  [
    "idempotencyKeys",
    "Repeated requests are recognised",
    "Repeated requests are not known to be recognised.",
    "The fleet reads back before it tries anything again; a like is never sent twice.",
  ],
];

export function abilityChecks(can: GalleryCapabilities | null): CheckDto[] {
  if (!can)
    return [
      check(
        "abilities",
        "What it can do",
        "open",
        "It did not say what it can do.",
        "The fleet takes it for one that can do the least.",
      ),
    ];
  return abilities.map(([key, title, lacks, then]) =>
    can[key] ? check(key, title, "ok", "Yes.") : check(key, title, "warn", lacks, then),
  );
}
