"use client";

import { PrepareGallery } from "./prepare-gallery";
import { Section } from "./section";

export function PrepareSection({ canPrepare }: { canPrepare: boolean }) {
  return (
    <Section
      id="prepare"
      lead="Gives the sandbox a past: back-dated days of pictures, comments and likes. Nothing that is there is removed."
    >
      <div className="p-4">
        <PrepareGallery
          blocked={canPrepare ? undefined : "Only the sandbox can be given a past; a real gallery's is its own."}
        />
      </div>
    </Section>
  );
}
