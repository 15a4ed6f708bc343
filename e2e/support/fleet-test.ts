import { expect, test as base } from "@playwright/test";
import { BotPage } from "../pages/bot-page";
import { BotsPage } from "../pages/bots-page";
import { ConsoleFrame } from "../pages/console-frame";
import { GalleryPage } from "../pages/gallery-page";
import { FleetApi } from "./fleet-api";

interface Fixtures {
  api: FleetApi;
  frame: ConsoleFrame;
  botsPage: BotsPage;
  botPage: BotPage;
  gallery: GalleryPage;
}

/** What the browser says when a page's policy refuses something. */
const refusal = /content security policy/i;

/** A page, the frame and the busy pages around it, and the API behind it, all with the same session. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, provide) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (refusal.test(message.text())) refused.push(`${new URL(page.url()).pathname}: ${message.text()}`);
    });
    await provide(page);
    expect(refused, "what the policy of a page refused").toEqual([]);
  },
  api: async ({ page, baseURL }, provide) => provide(new FleetApi(page.request, baseURL ?? "")),
  frame: async ({ page }, provide) => provide(new ConsoleFrame(page)),
  botsPage: async ({ page }, provide) => provide(new BotsPage(page)),
  botPage: async ({ page }, provide) => provide(new BotPage(page)),
  gallery: async ({ page }, provide) => provide(new GalleryPage(page)),
});
