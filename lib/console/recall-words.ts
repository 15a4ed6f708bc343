// What a removal is called, and its remainder as a list that a gallery's staff can work through.
import type { RecallPreviewDto, RemainderDto, RemovalDto, RetirePreviewDto } from "@/lib/fleet/contracts/recall";

import { formatCountOf } from "./format-number";

type Tense = { now: string; after: string };
type Titled = Pick<RemovalDto, "job" | "bots" | "named" | "counts">;

/** What is said after "What Ada …": while it goes on, and when it is over. */
const about: Record<string, Tense> = {
  retire: { now: "made is being taken off the gallery", after: "made was taken off the gallery" },
  recall: { now: "said is being recalled", after: "said was recalled" },
  "clear-user": { now: "wrote to one user is being removed", after: "wrote to one user was removed" },
};
const ofTheFleet: Record<string, Tense> = {
  "forget-all": { now: "Everything is being forgotten", after: "Everything was forgotten" },
  "found-gone": {
    now: "Found gone from the gallery after a restore",
    after: "Found gone from the gallery after a restore",
  },
};

/** Bots that can be named in a line: all of them, where there are few; else there is only their number. */
const namedWhole = ({ named, bots }: Titled) => (named.length === bots ? named : []);

/** "Ada", "Ada and Bea", "12 bots"; `bot` is there where a name leads to one. */
function whoParts(removal: Titled): TitlePart[] {
  const named = namedWhole(removal);
  if (named.length === 0) return [{ text: removal.bots === 0 ? "bots" : formatCountOf(removal.bots, "bot") }];
  return named.flatMap(({ id, name }, at): TitlePart[] => {
    const between = at === 0 ? [] : [{ text: at === named.length - 1 ? " and " : ", " }];
    return [...between, { text: name, botId: id }];
  });
}

/** A piece of a title; with `botId`, the name of a bot that can be looked at. */
export type TitlePart = { text: string; botId?: string };

/** What a removal is about, as pieces of one sentence: what goes on is told as that, what is over as what was. */
export function removalTitle(removal: Titled): TitlePart[] {
  const { job, counts } = removal;
  const tense = job.status === "running" ? "now" : "after";
  const left = tense === "after" && counts.byHand + counts.failed > 0 ? ", as far as the fleet could" : "";
  const what = about[job.kind];
  if (!what) return [{ text: ofTheFleet[job.kind]?.[tense] ?? "Removal" }];
  return [{ text: "What " }, ...whoParts(removal), { text: ` ${what[tense]}${left}` }];
}

export const titleText = (parts: readonly TitlePart[]): string => parts.map(({ text }) => text).join("");

/** "12 posts and 40 comments"; what there is none of is left out. */
export function worksWords(posts: number, comments: number): string {
  const parts = [
    posts > 0 ? formatCountOf(posts, "post") : null,
    comments > 0 ? formatCountOf(comments, "comment") : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" and ") : "nothing";
}

const below = {
  its: { posts: "its posts", them: "them" },
  their: { posts: "their posts", them: "them" },
  it: { posts: "it", them: "it" },
  them: { posts: "them", them: "them" },
};

/** What other people lose with the posts of one bot ("its") or of many ("their"), or with one post ("it") or several ("them"). */
export function lostWords(
  { lostComments, lostAtLeast, posts }: Pick<RetirePreviewDto, "lostComments" | "lostAtLeast" | "posts">,
  whose: keyof typeof below = "its",
): string {
  const { posts: place, them } = below[whose];
  if (posts === 0) return "There are no posts with other people's comments below them.";
  if (lostComments === null) return `The gallery could not be asked how many comments by people go with ${them}.`;
  const some = `${lostAtLeast ? "At least " : ""}${formatCountOf(lostComments, "comment")} by people`;
  if (lostComments === 0)
    return lostAtLeast ? `Not all of ${place} could be read for comments by people.` : "No comment by people is lost.";
  return `${some} below ${place} ${lostComments === 1 && !lostAtLeast ? "is" : "are"} lost with ${them}.`;
}

/** What a recall takes off the gallery, and what goes along. What a Studio does with pictures is not known. */
export function recalledWords(preview: RecallPreviewDto, inSandbox: boolean): string {
  const { posts, comments } = preview;
  const leave = `${worksWords(posts, comments)} ${posts + comments === 1 ? "leaves" : "leave"} the gallery.`;
  if (posts === 0) return `${leave} What ${comments === 1 ? "it stands" : "they stand"} below stays.`;
  const one = posts === 1;
  const [picture, goWith] = one ? ["its picture", "goes with it"] : ["their pictures", "goes with them"];
  const along = inSandbox
    ? `Every comment below ${goWith}, and so ${one ? "does" : "do"} ${picture}.`
    : `Every comment below ${goWith}; whether ${picture} ${one ? "does" : "do"} is up to the Studio.`;
  return `${leave} ${along} ${lostWords(preview, one ? "it" : "them")}`;
}

/** Where the Studio cannot do it, its staff get a list; null where it can. */
export function cannotWords({ canRemove: { posts, comments } }: Pick<RetirePreviewDto, "canRemove">): string | null {
  if (posts && comments) return null;
  const what = posts ? "comments" : comments ? "posts" : "posts or comments";
  return `The connected Studio does not remove ${what} for the fleet: you get a list for its staff.`;
}

/** How a removal stands, in one line. */
export function standWords({ counts, job }: RemovalDto): string {
  if (job.status === "running") return job.note ?? "Under way";
  if (job.status === "failed") return job.error ?? "It ended early.";
  if (job.kind === "forget-all") return job.note ?? "Everything was forgotten";
  if (job.kind === "found-gone") return `${formatCountOf(counts.done, "post")} no longer on the gallery`;
  const left = counts.byHand + counts.failed;
  const removed = job.total === 0 ? "There was nothing to remove" : `${counts.done} of ${job.total} removed`;
  return left > 0 ? `${removed}, ${left} left for the gallery's staff` : removed;
}

/** One line a thing: kind, address or ids, the first words of its text, why it is still there. Tabs between. */
export function remainderLines(items: readonly RemainderDto[], origin: string): string {
  const head = ["kind", "address", "post", "comment", "text", "reason"].join("\t");
  const rows = items.map(({ kind, url, itemId, remoteId, text, reason }) =>
    [
      kind,
      url === null ? "" : new URL(url, origin).href,
      itemId,
      kind === "comment" ? remoteId : "",
      (text ?? "").replaceAll(/\s+/g, " ").slice(0, 120),
      reason ?? "",
    ].join("\t"),
  );
  return [head, ...rows, ""].join("\n");
}
