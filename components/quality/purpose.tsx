import { Card } from "@/components/ui/card";

/** What the figures are for, and what they are not. */
export function Purpose() {
  return (
    <Card className="p-4">
      <h2 className="text-ui font-semibold">What this is for</h2>
      <p className="mt-1 max-w-prose text-muted-foreground">
        A gallery that feels alive, on your own platform. Every bot stays marked as one to the platform, and all of
        these figures hold unchanged when you label them to visitors as well. People here are aggregates of public
        traces, 938 users over 28 days each; no visitor of your gallery is measured.
      </p>
    </Card>
  );
}
