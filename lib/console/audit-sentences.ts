// Law: every command that the fleet knows is told in words; one that it does not know yet is told by its name.
import {
  bots,
  changedCaps,
  changedMemory,
  type Detail,
  isId,
  named,
  number,
  record,
  text,
  type AuditNames,
  type AuditRow,
} from "./audit-parts";
import { changedReview, reviewModeWords } from "./audit-review";
import { formatCountOf, formatMoney } from "./format-number";
import { causeWords } from "./letters-words";

/** `whom`: the bot, person or thing by its name; `them`: of many, by name as far as known. */
type About = { whom: string; subject: string; detail: Detail; them: string | null };
type Say = (about: About) => string;

const andBots = ({ detail }: About) => (bots(detail["bots"]) ? `: ${bots(detail["bots"])} concerned` : "");
const removes = ({ detail }: About) =>
  detail["made"] === "remove"
    ? " and had what they made removed"
    : detail["made"] === "keep"
      ? "; what they made stays"
      : "";

const bulkVerbs: Record<string, string> = {
  start: "Started",
  pause: "Paused",
  resume: "Resumed",
  stop: "Stopped",
  retire: "Retired",
  wake: "Woke",
};

const oneBot = (verb: string): Say => {
  return ({ whom, detail }) =>
    detail["count"] === 0 ? `Asked for what was so already: ${verb} ${whom}` : `${verb} ${whom}`;
};

const draftsOf = ({ detail, whom, them }: About) => {
  const many = formatCountOf(number(detail["count"]) ?? 0, "draft");
  const one = text(detail["kind"]);
  return `${one ? `a ${one}` : many} of ${them ?? whom}`;
};

const sentences: Record<string, Say> = {
  "fleet.pause": (a) => `Paused the fleet${andBots(a)}`,
  "fleet.resume": (a) => `Resumed the fleet${andBots(a)}`,
  "fleet.emergency-stop": (a) => `Stopped the fleet by emergency stop${andBots(a)}`,
  "fleet.re-arm": (a) => `Re-armed the fleet${andBots(a)}`,
  "fleet.activity-level": ({ detail: { from, to } }) => `Set the activity level from ${from} % to ${to} %`,
  "fleet.speed": ({ detail: { from, to } }) => `Set the sandbox’s time from ${from}× to ${to}×`,
  "fleet.caps": ({ detail }) => `Set the limits: ${changedCaps(detail) || "as they were"}`,
  "fleet.budgets": ({ detail }) => `Set the budgets: ${changedCaps(detail) || "as they were"}`,
  "budget.forecast": ({ detail }) =>
    `Had the next 30 days foreseen, at ${detail["level"]} %${number(detail["totalMicros"]) === null ? "" : `: ${formatMoney(number(detail["totalMicros"]) ?? 0)}`}`,
  "fleet.limits": ({ detail }) => `Set attention and rest: ${changedCaps(detail) || "as they were"}`,
  "fleet.settle-gallery": ({ subject, detail }) =>
    `Made the fleet ${subject}’s and ${detail["old"] === "retire" ? "retired" : "stopped"} ${bots(detail["count"]) ?? "the bots"} of ${text(detail["from"]) ?? "the old gallery"}${number(detail["taken"]) === null ? "" : `, and took ${formatCountOf(number(detail["taken"]) ?? 0, "persona")} along`}`,
  "rollout.canary": ({ subject, detail }) =>
    `Let ${bots(detail["count"]) ?? "nobody"} go first on ${subject}${detail["review"] === true ? ", with every draft approved by hand" : ""}`,
  "rollout.full": ({ subject, detail }) =>
    `Let the whole fleet go on ${subject}${bots(detail["count"]) ? `: ${bots(detail["count"])} more` : ""}`,
  "fleet.forget-everything": (a) => `Began to forget everything${andBots(a)}`,
  "bots.create": ({ whom, detail }) => `Created ${whom}${detail["start"] === true ? " and started it" : ""}`,
  "bots.create-many": ({ detail }) =>
    `Created ${bots(detail["count"]) ?? "bots"}${detail["start"] === true ? " and started them" : ""}${text(detail["seed"]) ? `, from the seed ${detail["seed"]}` : ""}`,
  "bots.bulk": (a) =>
    a.detail["count"] === 0
      ? `Asked many bots to ${text(a.detail["action"]) ?? "change"}`
      : `${bulkVerbs[String(a.detail["action"])] ?? "Changed"} ${bots(a.detail["count"]) ?? "bots"}${a.them ? ` (${a.them})` : ""}${removes(a)}`,
  "bots.start": oneBot("Started"),
  "bots.pause": oneBot("Paused"),
  "bots.resume": oneBot("Resumed"),
  "bots.stop": oneBot("Stopped"),
  "bots.wake": oneBot("Woke"),
  "bots.retire": ({ whom, detail }) =>
    `Retired ${whom}${detail["made"] === "remove" ? " and had what it made removed" : detail["made"] === "keep" ? "; what it made stays" : ""}`,
  "bots.edit": ({ whom, detail }) =>
    `Edited ${whom}${Array.isArray(detail["changed"]) && detail["changed"].length > 0 ? `: ${detail["changed"].map(fieldWords).join(", ")}` : ""}`,
  "bots.roll-back": ({ whom, detail }) => `Made ${whom} again as in version ${number(detail["to"]) ?? "before"}`,
  "bots.edit-memory": ({ whom, detail }) => changedMemory(whom, detail),
  "personas.generate": ({ detail }) =>
    `Had ${formatCountOf(number(detail["people"]) ?? 0, "persona")} drawn${text(detail["seed"]) ? `, from the seed ${detail["seed"]}` : ""}`,
  "personas.resume": () => "Went on drawing personas",
  "personas.stop": ({ detail }) => `Stopped the drawing of personas after ${number(detail["done"]) ?? 0}`,
  "personas.edit": ({ subject, detail }) =>
    `Edited the candidate ${subject}${Array.isArray(detail["changed"]) && detail["changed"].length > 0 ? `: ${detail["changed"].map(fieldWords).join(", ")}` : ""}`,
  "personas.redraw": ({ subject, detail }) =>
    `Had the candidate ${subject} drawn anew${text(detail["hint"]) ? `: “${detail["hint"]}”` : ""}`,
  "personas.drop": ({ subject }) => `Dropped the candidate ${subject}`,
  "personas.import": ({ detail }) => `Read ${formatCountOf(number(detail["people"]) ?? 0, "persona")} from a file`,
  "personas.accept": ({ detail }) =>
    `Made ${bots(detail["count"]) ?? "bots"} of candidates${detail["start"] === true ? " and started them" : ""}`,
  "bots.delete": ({ whom }) => `Deleted ${whom}`,
  "blocks.add": ({ whom }) => `Had bots leave ${whom} alone`,
  "blocks.remove": ({ whom }) => `Allowed bots ${whom} again`,
  "people.forget": () => "Had a user forgotten",
  "people.remove-comments": ({ whom, detail }) =>
    `Had the bots’ comments to ${whom} removed${number(detail["comments"]) === null ? "" : `: ${formatCountOf(number(detail["comments"]) ?? 0, "comment")}`}`,
  "recall.item": ({ whom, detail, them }) =>
    `Recalled a text of ${whom}${number(detail["texts"]) === null ? "" : `: ${formatCountOf(number(detail["texts"]) ?? 0, "text")} removed`}${them ? `, held ${them}` : ""}`,
  "removals.retry": ({ detail }) => `Tried a removal again: ${formatCountOf(number(detail["things"]) ?? 0, "thing")}`,
  "removals.acknowledge": ({ detail }) =>
    `Took note of ${formatCountOf(number(detail["left"]) ?? 0, "thing")} that could not be removed`,
  "incidents.probe": () => "Had what fails asked again at once",
  "dead-letters.retry": ({ whom, detail }) =>
    detail["outcome"] === "published"
      ? "Tried a dead letter again: it had been published after all"
      : `Tried a refused ${text(detail["kind"]) ?? "turn"} of ${whom} again`,
  "dead-letters.discard": () => "Discarded a dead letter",
  "dead-letters.discard-cause": ({ detail }) =>
    `Discarded ${formatCountOf(number(detail["count"]) ?? 0, "dead letter")}: ${(causeWords[detail["cause"] as keyof typeof causeWords]?.word ?? "all of one cause").toLowerCase()}`,
  "fleet.disclosure": ({ detail }) =>
    detail["disclosure"] === "silent"
      ? "Had bots say nothing when asked whether they are bots"
      : "Had bots say that they are bots when asked",
  "review.mode": ({ whom, detail, them }) =>
    `${reviewModeWords(detail["mode"])}: ${detail["count"] === 1 ? (them ?? whom) : `${bots(detail["count"]) ?? whom}${them ? ` (${them})` : ""}`}`,
  "fleet.review": ({ detail }) => `Set the review: ${changedReview(detail) || "as it was"}`,
  "review.approve": (a) => `Approved ${draftsOf(a)}${a.detail["edited"] === true ? " in other words" : ""}`,
  "review.reject": (a) => `Rejected ${draftsOf(a)}`,
  "review.undo": (a) => `Took back ${draftsOf(a)}`,
  "review.see": ({ detail }) => `Marked ${formatCountOf(number(detail["count"]) ?? 0, "refused draft")} as seen`,
  "gallery.prepare": ({ detail }) =>
    `Began to prepare a lived-in gallery: ${formatCountOf(number(detail["days"]) ?? 0, "day")}${text(detail["seed"]) ? `, from the seed ${detail["seed"]}` : ""}`,
  "quality.run": () => "Had the report on quality made",
  "quality.note": ({ detail }) =>
    `Took note of what fell in quality: ${formatCountOf(number(detail["noted"]) ?? 0, "measure")}`,
  "alerts.test": ({ detail }) => `Sent a test alert${text(detail["host"]) ? ` to ${detail["host"]}` : ""}`,
  "api-tokens.create": ({ detail }) => `Made the token ${text(detail["name"]) ?? ""}, for ${roleOf(detail["role"])}`,
  "api-tokens.revoke": ({ detail }) => `Revoked the token ${text(detail["name"]) ?? ""}`,
  "invite operator": ({ detail }) =>
    `Invited ${text(detail["email"]) ?? "somebody"} as ${text(detail["role"]) ?? "viewer"}`,
  "withdraw invitation": () => "Withdrew an invitation",
  "change operator role": ({ whom, detail }) =>
    `Made ${text(detail["name"]) ?? whom} ${text(detail["to"])}, before ${text(detail["from"])}`,
  "remove operator": ({ whom, detail }) => `Removed ${text(detail["name"]) ?? whom} from the fleet`,
  "revoke sessions": ({ whom, detail }) =>
    `Signed ${text(detail["name"]) ?? whom} out everywhere: ${formatCountOf(number(detail["ended"]) ?? 0, "session")}`,
  "change own password": () => "Changed their own password",
  "set up the first owner": () => "Set up the fleet and became its first owner",
  "recovered an owner": () => "Became an owner by a recovery link",
  "accepted an invitation": ({ detail }) => `Accepted an invitation as ${text(detail["role"]) ?? "viewer"}`,
  "issue recovery link": () => "Made a recovery link for an owner",
  restore: ({ detail }) => `Restored the database: ${text(detail["what"]) ?? "from a backup"}`,
};

const roleOf = (role: unknown) =>
  role === "owner" ? "an owner" : `${role === "operator" ? "an" : "a"} ${text(role) ?? "viewer"}`;
const fieldWords = (name: unknown) => String(name).replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** Commands that have a sentence of their own. */
export const toldActions: readonly string[] = Object.keys(sentences);

/** "fleet.activity-level" → "Fleet: activity level", for a command that has no sentence. */
export function auditWords(action: string): string {
  const words = action
    .replace(".", ": ")
    .replaceAll(/[-_]/g, " ")
    .replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isUnchanged = (detail: Detail) => detail["unchanged"] === true || detail["count"] === 0;

/** What somebody did, in one sentence without who; what changed nothing says so. */
export function auditSentence({ action, subject, detail }: AuditRow, names: AuditNames): string {
  const known = record(detail);
  const plain = subject && !isId(subject) ? subject : "one that is gone";
  const whom = (subject && names[subject]) || plain;
  const about = { whom, subject: subject ?? "", detail: known, them: named(known["bots"], names) };
  const said = sentences[action]?.(about) ?? auditWords(action);
  const why = text(known["reason"]) ?? text(known["why"]);
  return `${said}${why ? `, because “${why}”` : ""}.${isUnchanged(known) ? " Nothing changed." : ""}`;
}
