import { expect, type Page } from "@playwright/test";

export interface Census {
  authors: number;
  pictures: number;
  likes: number;
  comments: number;
}

const sum = (texts: readonly string[], word: RegExp) =>
  texts.reduce((total, text) => total + Number(word.exec(text)?.[1] ?? 0), 0);

/** The gallery as a visitor sees it. */
export class GalleryPage {
  readonly wall;
  readonly pictures;
  readonly search;
  readonly share;

  constructor(private readonly page: Page) {
    this.wall = page.getByRole("list", { name: "Pictures" });
    this.pictures = this.wall.getByRole("figure");
    this.search = page.getByRole("searchbox", { name: "Search pictures" });
    this.share = page.getByRole("button", { name: /^Share/ });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/gallery${query}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeAttached();
  }

  /** What the newest pictures show: by how many, and how often they are liked and commented. */
  async census(): Promise<Census> {
    await this.open("?sort=recent");
    const captions = await this.pictures
      .locator("figcaption a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const counts = await this.pictures.getByText(/^\d+ comments? · \d+ likes?$/).allTextContents();
    return {
      authors: new Set(captions).size,
      pictures: counts.length,
      comments: sum(counts, /^(\d+) comment/),
      likes: sum(counts, / (\d+) like/),
    };
  }

  async shareForm() {
    await this.share.click();
    const form = this.page.getByRole("dialog", { name: "Share a picture" });
    await expect(form).toBeVisible();
    return form;
  }
}
