import { PlugZapIcon } from "lucide-react";

import { Card } from "@/components/ui/card";

const steps = [
  [
    "Set two variables and restart",
    "FLOIMG_API_URL, the Studio's address, and FLOIMG_SERVICE_TOKEN, a token of it with the scope users:write.",
  ],
  ["Check the connection", "Here, by reading alone: nothing is written to the Studio."],
  ["Say what becomes of the sandbox's bots", "Their personas come along, or they stay behind, stopped or retired."],
  [
    "Rehearse",
    "The bots read the real gallery, decide and write; nothing is sent. You see what they would have done and what it costs.",
  ],
  [
    "Let a few go first, then all",
    "A few bots with every draft approved by hand; then the whole fleet. You can always go a step back.",
  ],
] as const;

/** The sandbox is configured: how a real Studio is come to. */
export function NotConfigured() {
  return (
    <Card className="flex flex-col gap-3 p-4">
      <div className="flex gap-3">
        <PlugZapIcon className="mt-0.5 size-5 shrink-0 text-muted-foreground" strokeWidth={1.75} aria-hidden />
        <div>
          <h2 className="text-ui font-semibold">The built-in sandbox is the gallery</h2>
          <p className="text-muted-foreground">Nothing leaves this machine. To go to a real Studio:</p>
        </div>
      </div>
      <ol className="flex list-decimal flex-col gap-2 pl-12">
        {steps.map(([title, text]) => (
          <li key={title}>
            <span className="font-medium">{title}.</span>{" "}
            <span className="break-words text-muted-foreground">{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
