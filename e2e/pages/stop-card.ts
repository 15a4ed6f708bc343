import { expect, type Page } from "@playwright/test";

/** On Overview while the fleet is stopped: what is still open, how long quiet took, what was cut. */
export class StopCard {
  readonly region;
  readonly words;
  readonly open;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: "The emergency stop" });
    this.words = this.region.getByRole("status");
    this.open = this.region.locator("dl");
  }

  /** Waits until nothing is open any more, and the card says after how long. */
  async reachesQuiet(): Promise<void> {
    await expect(this.words).toHaveText(/^Quiet \d+\.\d s after the stop$/);
    await expect(this.open).toHaveText(/^0\s*live permits\s*0\s*open requests\s*0\s*open model calls$/);
  }
}
