import { expect, type Page } from "@playwright/test";

/** One bot: what it is, what it does, and the form that changes it. */
export class BotPage {
  readonly heading;
  readonly wake;
  readonly pause;
  readonly resume;
  readonly start;
  readonly visits;
  readonly trace;

  constructor(private readonly page: Page) {
    const main = page.getByRole("main");
    this.heading = main.getByRole("heading", { level: 1 });
    this.wake = main.getByRole("button", { name: "Wake now" });
    this.pause = main.getByRole("button", { name: "Pause", exact: true });
    this.resume = main.getByRole("button", { name: "Resume", exact: true });
    this.start = main.getByRole("button", { name: "Start", exact: true });
    this.visits = main.getByRole("button", { name: /^Turn \d+ of \d+/ });
    this.trace = page.getByRole("dialog", { name: /^Turn/ });
  }

  async open({ id, name }: { id: string; name: string }, query = ""): Promise<void> {
    await this.page.goto(`/bots/${id}${query}`);
    await expect(this.heading).toHaveText(name);
  }

  /** A verb behind the three dots. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole("main").getByRole("button", { name: "More actions" }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** Brings the next visit forward where that is possible right now. */
  async wakeIfAsleep(): Promise<void> {
    if ((await this.wake.count()) > 0 && (await this.wake.isEnabled())) await this.wake.click();
  }

  /** The edit form, opened, filled by `fill` and saved. */
  async edit(name: string, fill: (form: ReturnType<Page["getByRole"]>) => Promise<void>): Promise<void> {
    await this.choose("Edit");
    const form = this.page.getByRole("dialog", { name: `Edit ${name}` });
    await expect(form).toBeVisible();
    await fill(form);
    await form.getByRole("button", { name: "Save changes" }).click();
    await expect(form).toBeHidden();
  }
}
