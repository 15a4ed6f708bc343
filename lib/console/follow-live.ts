// Law: a page hears of every change once, by the stream where there is one and by asking while there is none.
import type { LiveVersions } from "@/lib/fleet/contracts/live";

import { createLivePoll, type LivePollOptions } from "./live-poll";
import { type LiveStream, openLiveStream, type LiveStreamOptions } from "./live-stream";
import { createNews } from "./live-news";

/** `poll`: the server says that it has no streams. */
export type LiveMode = "stream" | "poll";

export interface Following {
  /** Seen: goes on from where it was. */
  resume(): void;
  /** Unseen: asks for nothing. */
  rest(): void;
}

export interface FollowOptions
  extends Pick<LivePollOptions, "read" | "everyMs">, Pick<LiveStreamOptions, "open" | "gatherMs"> {
  mode: LiveMode;
  url: string;
  /** Topics that went stale since this page last heard of them. */
  onTopics: (topics: string[]) => void;
}

export function followLive({ mode, url, onTopics, read, everyMs, open, gatherMs }: FollowOptions): Following {
  const news = createNews();
  let stream: LiveStream | undefined;
  let signedOut = false;

  const onVersions = (versions: LiveVersions) => {
    const topics = news(versions);
    if (topics.length > 0) onTopics(topics);
  };
  const rest = () => {
    stream?.close();
    stream = undefined;
    poll.stop();
  };
  const poll = createLivePoll({
    read,
    everyMs,
    onVersions,
    onSignedOut: () => {
      signedOut = true;
      rest();
    },
  });

  return {
    rest,
    resume() {
      if (signedOut) return;
      if (mode === "poll") return poll.start();
      stream ??= openLiveStream({
        url,
        open,
        gatherMs,
        onVersions,
        onState: (state) => (state === "polling" ? poll.start() : state === "live" && poll.stop()),
      });
    },
  };
}
