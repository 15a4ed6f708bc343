/** Whoever or whatever is to be left alone leaves no trace in a memory. */
import { type Block, spokenWords } from "../left-alone";
import type { Memory } from "./memory";

/** @param handle without @, in any case */
export function forgetPerson(memory: Memory, handle: string): Memory {
  const gone = handle.toLowerCase();
  const people = memory.people.filter((person) => person.handle.toLowerCase() !== gone);
  return people.length === memory.people.length ? memory : { ...memory, people };
}

/** Topics and works that speak of it, as whole words. `value` as from `blockValue`. */
export function forgetTopic(memory: Memory, value: string): Memory {
  const speaks = (text: string) => spokenWords(text).includes(` ${value} `);
  const topics = memory.topics.filter(({ topic }) => !speaks(topic));
  const projects = memory.projects.filter(({ title, subject, tags }) => ![title, subject, ...tags].some(speaks));
  const same = topics.length === memory.topics.length && projects.length === memory.projects.length;
  return same ? memory : { ...memory, topics, projects };
}

export function withoutBlocked(memory: Memory, blocks: readonly Block[]): Memory {
  return blocks.reduce(
    (kept, { kind, value }) => (kind === "user" ? forgetPerson(kept, value) : forgetTopic(kept, value)),
    memory,
  );
}
