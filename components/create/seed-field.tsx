import { DicesIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { freshSeed } from "@/lib/console/bots-seed";

import { FormField } from "./form-field";

export function SeedField({
  seed,
  fault,
  onChange,
}: {
  seed: string;
  fault: string | undefined;
  onChange: (seed: string) => void;
}) {
  return (
    <FormField id="seed" label="Seed" aside="same seed, same people" fault={fault}>
      <div className="flex gap-2">
        <Input
          id="seed"
          value={seed}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={fault !== undefined}
          onChange={(event) => onChange(event.target.value)}
          className="font-mono text-xs"
        />
        <Button size="icon" className="max-sm:size-10" aria-label="Another seed" onClick={() => onChange(freshSeed())}>
          <DicesIcon aria-hidden />
        </Button>
      </div>
    </FormField>
  );
}
