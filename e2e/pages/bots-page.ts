import { expect, type Page } from "@playwright/test";

/** The list of bots, and the form that makes many. */
export class BotsPage {
  readonly table;
  readonly search;
  readonly selection;

  constructor(private readonly page: Page) {
    this.table = page.getByRole("table", { name: "Bots" });
    this.search = page.getByRole("searchbox", { name: "Search bots" });
    this.selection = page.getByRole("region", { name: "Selection" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/bots${query}`);
    await expect(this.table).toBeVisible();
  }

  rows() {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("checkbox", { name: /^Select (?!the page)/ }) });
  }

  facet(word: string) {
    return this.page.getByRole("group", { name: "Status" }).getByRole("button", { name: word });
  }

  async selectPage(): Promise<void> {
    await this.table.getByRole("checkbox", { name: "Select the page" }).click();
  }

  async bulk(action: string): Promise<void> {
    await this.selection.getByRole("button", { name: action, exact: true }).click();
  }

  /** N bots from the form, asleep. */
  async createMany(count: number, seed: string): Promise<void> {
    await this.page.goto("/bots/create?step=people");
    await this.page.getByLabel("How many").fill(String(count));
    await this.page.getByLabel("Seed", { exact: true }).fill(seed);
    await this.page.getByRole("switch", { name: /Start now/ }).setChecked(false);
    await expect(this.page.getByRole("region", { name: "Preview" })).toContainText(`${count} people`);
    await this.page.getByRole("button", { name: `Create ${count} bots` }).click();
    await this.page.waitForURL(/\/bots\?sort=created/);
  }
}
