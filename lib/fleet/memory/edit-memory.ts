import { eq } from "drizzle-orm";
import { clip } from "@/lib/behavior/memory/clip";
import { forgetPerson } from "@/lib/behavior/memory/forget";
import { emptyMemory, type Memory, readMemory, TEXT_BYTES } from "@/lib/behavior/memory/memory";
import { bots } from "@/lib/db/schema";
import {
  type BotMemoryDto,
  type EditMemoryInput,
  editMemoryInput,
  type MemoryChange,
  type memoryKinds,
} from "../contracts/memory";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { toMemory } from "./get-memory";

function removed(memory: Memory, what: (typeof memoryKinds)[number], key: string): Memory {
  switch (what) {
    case "work":
      return { ...memory, projects: memory.projects.filter(({ id }) => id !== key) };
    case "person":
      return forgetPerson(memory, key);
    case "topic":
      return { ...memory, topics: memory.topics.filter(({ topic }) => topic !== key) };
    case "words":
      return { ...memory, words: memory.words.filter(({ text }) => text !== key) };
    case "told":
      return { ...memory, told: memory.told?.filter(({ text }) => text !== key) };
  }
}

function changed(memory: Memory, change: MemoryChange): Memory {
  // Works go on being counted: the next one is not the first again.
  if (change.kind === "clear") return { ...emptyMemory(), begun: memory.begun };
  if (change.kind === "remove") return removed(memory, change.what, change.key);
  const title = change.title === undefined ? undefined : clip(change.title, TEXT_BYTES.title);
  if (title === "")
    throw new FleetError("invalid_input", "That is no title.", "Write a few words.", {
      fields: { title: "That is no title." },
    });
  const projects = memory.projects.map((project) =>
    project.id === change.key
      ? { ...project, ...(title && { title }), ...(change.pinned !== undefined && { pinned: change.pinned }) }
      : project,
  );
  return { ...memory, projects };
}

const auditOf = (change: MemoryChange): Record<string, unknown> => {
  if (change.kind === "clear") return { change: "clear" };
  // Whom it was about stays between the operator and the bot: a person may have asked to be forgotten.
  if (change.kind === "remove") return { change: "remove", what: change.what };
  return { change: "work", title: change.title, pinned: change.pinned };
};

/** Takes something out of a bot's memory, renames or pins its work, or clears it all; it counts from the next turn on. */
export const editMemory: Verb<EditMemoryInput, BotMemoryDto> = defineCommand({
  name: "bots.edit-memory",
  role: "operator",
  input: editMemoryInput,
  work: async (tx, ctx, { id, version, change }) => {
    const { handle, status, persona, memory: stored, memoryVersion } = bots;
    const [bot] = await tx
      .select({ handle, status, persona, memory: stored, memoryVersion })
      .from(bots)
      .where(eq(bots.id, id))
      .for("update");
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    if (bot.status === "retired")
      throw new FleetError("conflict", "A retired bot remembers nothing.", "There is nothing to change.");
    if (bot.memoryVersion !== version)
      throw new FleetError(
        "conflict",
        "The bot has learned something since you opened this.",
        "Look at what is new, and change it again.",
      );
    const before = readMemory(bot.memory);
    const memory = changed(before, change);
    if (JSON.stringify(memory) === JSON.stringify(before))
      throw new FleetError("not_found", "The bot does not remember this any more.", "Nothing to do.");
    const next = version + 1;
    await tx.update(bots).set({ memory, memoryVersion: next }).where(eq(bots.id, id));
    return {
      result: await toMemory(tx, ctx, { ...bot, memory, memoryVersion: next }),
      audit: { subject: bot.handle, detail: auditOf(change) },
    };
  },
  after: (ctx) => ctx.publish(["bots"]),
});
