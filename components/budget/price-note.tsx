import type { BudgetDto } from "@/lib/fleet/contracts/budget";

/** At which prices this is counted, and what to do where one is not known. */
export function PriceNote({ price }: { price: BudgetDto["price"] }) {
  if (price.offline) return <p className="text-xs text-muted-foreground">The offline voice has no price.</p>;
  if (price.known)
    return (
      <p className="text-xs text-muted-foreground">
        {price.model}, at the prices of {price.asOf}. They change: compare with the provider’s invoice.
      </p>
    );
  return (
    <p role="alert" className="rounded-lg border border-held-line bg-held-soft px-4 py-2.5 text-held">
      <span className="font-medium">The price of {price.model} is not known.</span> The list of {price.asOf} does not
      have it, so no forecast is made, and calls are charged at a deliberately high price. Add it to{" "}
      <code className="font-mono text-xs">lib/llm/prices.ts</code>, or choose a model of the list.
    </p>
  );
}
