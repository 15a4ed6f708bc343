"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitorIcon } from "lucide-react";

import { EmptyFailed } from "@/components/common/empty-states";
import { Button } from "@/components/ui/button";
import { addressWords, browserWords } from "@/lib/console/settings-browser";
import { ownSessionsQuery } from "@/lib/console/settings-people";

import { RealTime } from "./real-time";
import { usePeopleChange } from "./use-people";

/** Where one is signed in; each can be ended, or all but this one. */
export function OwnSessions() {
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const { mutate } = usePeopleChange();
  const end = (path: string, done: string) =>
    mutate({ path, method: "DELETE", done, failed: "Nothing was signed out" });
  if (!data)
    return error ? (
      <EmptyFailed title="Your sessions did not load" error={error} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy className="h-24" />
    );
  return (
    <>
      <ul className="divide-y divide-border" aria-label="Your sessions">
        {data.sessions.map(({ id, current, userAgent, ipAddress, seenAt }) => (
          <li key={id} className="flex min-h-[52px] items-center gap-3 px-4 py-2">
            <MonitorIcon className="size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} aria-hidden />
            <div className="min-w-0 flex-1">
              <div className="truncate font-medium">
                {browserWords(userAgent)}
                {current && <span className="font-normal text-muted-foreground"> · this one</span>}
              </div>
              <div className="text-xs text-muted-foreground">
                {current ? (
                  "Seen now"
                ) : (
                  <>
                    Seen <RealTime at={seenAt} />
                  </>
                )}
                {addressWords(ipAddress)}
              </div>
            </div>
            {!current && (
              <Button
                size="sm"
                aria-label={`Sign out ${browserWords(userAgent)}`}
                onClick={() => end(`/api/account/sessions/${id}`, "That session is ended.")}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.sessions.length > 1 && (
        <div className="flex justify-end border-t border-border p-4">
          <Button onClick={() => end("/api/account/sessions", "You are signed in only here now.")}>
            Sign out everywhere else
          </Button>
        </div>
      )}
    </>
  );
}
