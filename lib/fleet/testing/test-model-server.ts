/** A server that speaks as OpenAI's does and invents people as it is told: for tests of what asks it. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { InventedPerson } from "@/lib/persona/invent";

export type Asked = { places: number[]; user: string };
export type Answer = (response: ServerResponse, asked: Asked) => void;

const SYLLABLES = "ba ce di fo gu hal jen kir lom mun nav pel ros sim tur vek wol yan zid bra che dro fli".split(" ");

/** A word that no other number has soon. */
function word(n: number): string {
  const at = (k: number) =>
    SYLLABLES[Math.abs(Math.imul(n * 31 + k * 7 + 3, 0x9e3779b1) >> 8) % SYLLABLES.length] as string;
  return at(1) + at(2) + (n % 3 === 0 ? at(3) : "");
}

const words = (n: number, count: number) => Array.from({ length: count }, (_, k) => word(n * 17 + k * 5)).join(" ");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param variant another person for the same place */
export function somebody(place: number, variant = 0): InventedPerson {
  const n = place * 7 + variant * 1013;
  const name = `${capital(word(n + 1))} ${capital(word(n + 2))}`;
  return {
    place,
    name,
    handle: `${name.toLowerCase().replace(" ", ".")}${place}`,
    bio: `${capital(words(n + 3, 8))}.`,
    backstory: `${capital(words(n + 4, 14))}.`,
    interests: [0, 1, 2, 3].map((k) => ({ topic: words(n + 5 + k * 100, 2), weight: 1 - k * 0.2 })),
    subjects: [words(n + 6, 2), words(n + 7, 2), words(n + 8, 2)],
    moods: [word(n + 9)],
    voice: {
      typicalWords: 5 + (n % 30),
      lowerCase: n % 3 === 0,
      endPunctuation: (n % 10) / 10,
      exclamation: 0.1,
      emoji: n % 4 === 0 ? 0.4 : 0.02,
      questions: (n % 7) / 10,
      bluntness: (n % 9) / 9,
      slips: 0.02,
      petWords: [word(n + 10), "right"],
      neverSays: ["wow"],
    },
  };
}

export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

const usage = { prompt_tokens: 2000, completion_tokens: 1500, total_tokens: 3500 };

export function says(content: string, finish = "stop"): Answer {
  return reply(200, {
    id: "c",
    object: "chat.completion",
    created: 1,
    model: "local",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
    usage,
  });
}

export const invents =
  (who: (place: number) => InventedPerson = somebody): Answer =>
  (response, asked) =>
    says(JSON.stringify({ people: asked.places.map(who) }))(response, asked);

export async function openModelServer() {
  const state = { answer: invents(), asked: [] as Asked[] };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
      const user = String(messages.find(({ role }) => role === "user")?.content ?? "");
      const places = [...user.matchAll(/^- place (\d+):/gm)].map(([, place]) => Number(place));
      const asked = { places, user };
      state.asked.push(asked);
      state.answer(response, asked);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { state, close, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}
