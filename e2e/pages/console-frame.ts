import { expect, type Page } from "@playwright/test";

/** What stands around every screen of the console. */
export class ConsoleFrame {
  readonly state;
  readonly pause;
  readonly resume;
  readonly stop;
  readonly rearm;
  readonly dialog;
  readonly palette;

  constructor(private readonly page: Page) {
    // A second one may say that the gallery is slow.
    this.state = page.getByRole("banner").getByRole("status").first();
    this.pause = page.getByRole("button", { name: "Pause fleet" });
    this.resume = page.getByRole("button", { name: "Resume fleet" });
    this.stop = page.getByRole("button", { name: "Emergency stop" });
    this.rearm = page.getByRole("button", { name: "Re-arm fleet" });
    this.dialog = page.getByRole("alertdialog");
    this.palette = page.getByRole("dialog", { name: "Find or do" });
  }

  /** Goes to a screen by its link, without a reload. */
  async follow(screen: "Overview" | "Bots" | "Activity" | "Budget" | "Quality" | "Settings"): Promise<void> {
    await this.page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: screen }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: screen })).toBeAttached();
  }

  /** A passing message at the corner. */
  toast(words: string | RegExp) {
    return this.page.getByRole("region", { name: /^Notifications/ }).getByText(words);
  }

  /** Presses the button of the open question. */
  async confirm(words: string | RegExp): Promise<void> {
    await this.dialog.getByRole("button", { name: words }).click();
    await expect(this.dialog).toBeHidden();
  }

  async pauseFleet(): Promise<void> {
    await this.pause.click();
    await this.confirm(/^Pause (the fleet|\d+ bots?)$/);
    await expect(this.state).toContainText("Paused");
  }

  /** Answers the question that re-arming asks. The fleet stays stopped until then. */
  async confirmRearm(): Promise<void> {
    await expect(this.dialog).toContainText("Re-arm the fleet?");
    await this.confirm(/^Re-arm (the fleet|\d+ bots?)$/);
  }

  async resumeFleet(): Promise<void> {
    await this.resume.click();
    await expect(this.state).toContainText("Running");
  }
}
