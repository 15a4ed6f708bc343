import type { turns } from "@/lib/db/schema";
import { buildWorkflow } from "@/lib/studio/workflows";
import type { TurnTrace } from "../lifecycle/aim-turns";
import type { Intent } from "../effects/permit";
import { turnWorkSchema } from "../turns/work";

type TurnRow = typeof turns.$inferSelect;

/** What was asked of the gallery, in the words of its port, or of the model, as far as the turn got: from what is recorded, so that any process can tell. */
export function requestOf(turn: TurnRow, effect: Intent | undefined): Record<string, unknown> {
  const work = turnWorkSchema.parse(turn.work ?? {});
  const target = turn.targets.find((one) => one.itemId === effect?.itemId) ?? turn.targets[0];
  const post = effect?.itemId ?? target?.itemId ?? "";
  const drawing = work.idea && {
    call: "render",
    body: buildWorkflow(work.idea),
    text: `${work.title ?? ""}\n${work.caption ?? ""}`,
  };
  if (turn.kind === "like") return { call: "like", post };
  if (turn.kind === "comment" && work.text) return { call: "comment", post, body: { content: work.text } };
  if (effect?.kind === "render" && drawing) return drawing;
  if (turn.kind === "post" && work.imageUrl) {
    const { imageUrl, title, caption } = work;
    return { call: "post", body: { imageUrl, title, description: caption } };
  }
  if (turn.kind === "post" && drawing) return drawing;
  const { prompt } = (turn.trace ?? {}) as Partial<TurnTrace>;
  return prompt ? { call: "the model", prompt: prompt.user } : { call: "none: the turn had not got so far" };
}
