import type { BudgetDto } from "@/lib/fleet/contracts/budget";

/** At which prices this is counted, and what to do where one is not known. */
export function PriceNote({ price }: { price: BudgetDto["price"] }) {
  if (price.offline) return <p className="text-xs text-muted-foreground">The offline voice has no price.</p>;
  if (price.own)
    return (
      <p className="text-xs text-muted-foreground">
        {price.model}, at the price set in <code className="font-mono text-xs">OPENAI_PRICE</code>. Pictures at the
        prices of {price.asOf}.
      </p>
    );
  if (price.known)
    return (
      <p className="text-xs text-muted-foreground">
        {price.model}, at the prices of {price.asOf}. They change: compare with the provider’s invoice.
      </p>
    );
  return (
    <p role="alert" className="rounded-lg border border-held-line bg-held-soft px-4 py-2.5 text-held">
      <span className="font-medium">There is no price for {price.model}, so nothing is written.</span> Looking and
      liking go on. Set <code className="font-mono text-xs">OPENAI_PRICE</code> to what its tokens cost (0 for a server
      of your own), or <code className="font-mono text-xs">OPENAI_MODEL</code> to a model of the list of {price.asOf};
      then restart.
    </p>
  );
}
