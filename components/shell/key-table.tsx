"use client";

import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { Kbd, KbdGroup } from "@/components/ui/kbd";
import { useModKey } from "@/lib/console/use-mod-key";

/** Stands for the key that differs between keyboards. */
const mod = "mod";

const groups: readonly { title: string; keys: readonly (readonly [string[], string])[] }[] = [
  {
    title: "Everywhere",
    keys: [
      [[mod, "K"], "Go, find or act"],
      [["/"], "Search this screen"],
      [["?"], "Show these keys"],
      [["esc"], "Close, or clear the selection"],
    ],
  },
  {
    title: "In a list",
    keys: [
      [["j"], "Next row"],
      [["k"], "Previous row"],
      [["x"], "Select the row"],
      [["↵"], "Open the row"],
    ],
  },
  {
    title: "Under Review: what is selected, or the row",
    keys: [
      [["a"], "Approve"],
      [["e"], "Edit, then approve"],
      [["r"], "Reject, with the reason"],
      [["u"], "Take back"],
    ],
  },
];

export function KeyTable({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const modKey = useModKey();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Keys</DialogTitle>
          <DialogDescription>Ignored while you type.</DialogDescription>
        </DialogHeader>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-xs text-muted-foreground">{group.title}</h3>
            <dl className="divide-y divide-border">
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning} className="flex h-9 items-center justify-between gap-4">
                  <dt>{meaning}</dt>
                  <dd>
                    <KbdGroup>
                      {keys.map((key) => (
                        <Kbd key={key}>{key === mod ? modKey : key}</Kbd>
                      ))}
                    </KbdGroup>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </DialogContent>
    </Dialog>
  );
}
