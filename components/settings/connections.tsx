import type { SettingsDto } from "@/lib/fleet/contracts/settings";
import Link from "next/link";

import { Button } from "@/components/ui/button";
import { useFleetStatus } from "@/lib/console/fleet-status";

import { GalleryChoice } from "./gallery-choice";
import { FactRow, Section } from "./section";
import { TestRow } from "./test-row";

const stageSaid = {
  sandbox: "Checks, a rehearsal, a few bots, then all: the way to a real Studio.",
  shadow: "The fleet rehearses: nothing is written to the gallery.",
  canary: "A few bots go first; the others wait.",
  full: "The whole fleet may act on the gallery.",
};

const picturesSaid = {
  off: "The model is shown no pictures: comments go by the words of a post.",
  unable: "FLEET_VISION is on, but this model is shown no pictures.",
  none_yet:
    "The model is shown a post's picture before the first comment. It has seen none yet; none is shown that lies at another address than the gallery's own.",
  seen: "The model is shown a post's picture before the first comment, if it lies at the gallery's own address.",
};

export function Connections({ settings: { studio, model } }: { settings: SettingsDto }) {
  const stage = useFleetStatus().data?.gallery.stage ?? "full";
  return (
    <Section
      id="connections"
      lead="Addresses, tokens and keys are read from the server's environment when it starts; none is shown here."
    >
      <GalleryChoice />
      <TestRow path="/api/settings/test-studio" label="Gallery">
        {studio.sandbox ? (
          <>
            <span className="text-foreground">Sandbox gallery</span>, built in: nothing leaves this machine
          </>
        ) : (
          <>
            <span className="font-mono text-xs break-all text-foreground">{studio.url}</span>,{" "}
            {studio.tokenSet ? "with a service token" : "without a service token"}
          </>
        )}
      </TestRow>
      <FactRow
        label="Step by step"
        action={
          <Button asChild size="sm">
            <Link href="/connect">Connect a Studio</Link>
          </Button>
        }
      >
        {stageSaid[studio.sandbox ? "sandbox" : stage]}
      </FactRow>
      <TestRow path="/api/settings/test-model" label="Model">
        {model.offline ? (
          <>
            <span className="text-foreground">Offline voice</span>: no key, no network, no cost
          </>
        ) : (
          <>
            <span className="text-foreground">{model.model}</span> of {model.provider}
            {model.baseUrl && <span className="font-mono text-xs break-all"> at {model.baseUrl}</span>}
          </>
        )}
      </TestRow>
      <FactRow label="Pictures">{picturesSaid[model.pictures]}</FactRow>
      <FactRow label="Cannot do">
        {studio.missing.length === 0 ? (
          "This gallery offers everything the fleet can use."
        ) : (
          <ul className="flex flex-col gap-1">
            {studio.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </FactRow>
    </Section>
  );
}
