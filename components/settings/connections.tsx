import type { SettingsDto } from "@/lib/fleet/contracts/settings";

import { GalleryChoice } from "./gallery-choice";
import { FactRow, Section } from "./section";
import { TestRow } from "./test-row";

export function Connections({ settings: { studio, model } }: { settings: SettingsDto }) {
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
