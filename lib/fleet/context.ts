import type { Db } from "@/lib/db/db";
import type { LlmPort } from "@/lib/llm/port";
import type { Knock } from "@/lib/studio/knock";
import type { Gallery } from "@/lib/studio/port";
import type { Actor } from "./actor";
import type { WebhookPort } from "./alerts/webhook-port";
import type { DomainClock } from "./clock/domain-clock";
import type { StopSwitch } from "./lifecycle/stop-switch";
import type { SendEvents } from "./outbox/flush";

/** Delays the lifecycle keeps, in real milliseconds. */
export type Delays = {
  /** How long a permit is good for. */
  permitMs: number;
  /** How long after an ambiguous answer the second read waits: longer than the gallery's longest answer. */
  settleMs: number;
  /** How long a running bot's wake may lie in the past before the supervisor restarts it. */
  graceMs: number;
};

/** Where a person finds things: addresses for the console's links and pictures. */
export type GalleryLinks = {
  name: string;
  url: string;
  /** Null when the gallery shows none. */
  avatar: (handle: string) => string | null;
  profile: (handle: string) => string | null;
  item: (itemId: string) => string | null;
  picture: (pictureUrl: string) => string;
};

/** A picture of the bound gallery by the address that it gave; null when it cannot or must not be had. */
export type Eyes = (
  pictureUrl: string,
  signal?: AbortSignal,
) => Promise<{ bytes: Uint8Array; mediaType: string } | null>;

/** The configured gallery as a stranger meets it: by reads alone, whether the fleet acts there or rehearses. */
export type FrontDoor = { address: string; gallery: Gallery; knock: (withToken: boolean) => Promise<Knock> };

/** Something about how this process was set up that operators should know, although it runs. */
export type StartWarning = { id: string; title: string; detail: string };

/** Everything a verb may touch, given to it: nothing in `lib/fleet` reaches for a global. */
export type FleetContext = {
  actor: Actor;
  db: Db;
  clock: DomainClock;
  studio: Gallery;
  llm: LlmPort;
  stop: StopSwitch;
  links: GalleryLinks;
  delays: Delays;
  /** Absent: no model is shown a picture. */
  eyes?: Eyes;
  /** Absent: the gallery is the sandbox. */
  frontDoor?: FrontDoor;
  /** Absent: all is well with it. */
  startWarnings?: readonly StartWarning[];
  /** Absent: alerts go nowhere. */
  webhook?: WebhookPort;
  /** True while a past is being written: its bots are held from everyone else, and no engine hears of them. */
  simulated?: boolean;
  newId: (prefix: string) => string;
  sendEvents: SendEvents;
  /** Sends what the outbox holds; a failure leaves the rows for the supervisor. */
  flushOutbox: () => Promise<void>;
  /** Waits this many real milliseconds, or until the fleet is stopped. */
  wait: (ms: number) => Promise<void>;
  /** Says which topics of the console went stale. */
  publish: (topics: readonly string[]) => void;
};
