import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { z } from "zod";

const totalsSchema = z.object({
  db: z.enum(["pglite", "postgres"]),
  bots: z.number().int().positive(),
  /** On the server of TEST_DATABASE_URL. */
  database: z.string().optional(),
  kills: z.number().int().min(0),
  faults: z.array(z.string()),
});
export type Totals = z.infer<typeof totalsSchema>;

/** What a call of the chaos command begins with and leaves behind: a folder of its own, or one that counts accumulate in. */
export class ChaosState {
  private constructor(
    readonly directory: string,
    readonly totals: Totals,
    private readonly kept: boolean,
    readonly resumed: boolean,
  ) {}

  static open(directory: string | undefined, fresh: Pick<Totals, "db" | "bots">): ChaosState {
    const begin = { ...fresh, kills: 0, faults: [] };
    if (!directory) return new ChaosState(mkdtempSync(join(tmpdir(), "fleet-chaos-")), begin, false, false);
    const path = resolve(directory);
    const file = join(path, "totals.json");
    if (!existsSync(file)) {
      mkdirSync(path, { recursive: true });
      return new ChaosState(path, begin, true, false);
    }
    const totals = totalsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    if (totals.db !== fresh.db) throw new Error(`${directory} holds a run on ${totals.db}; choose another folder.`);
    return new ChaosState(path, totals, true, true);
  }

  /** Written aside and renamed, so that a chaos command that is killed itself can be resumed too. */
  save(): void {
    if (!this.kept) return;
    const file = join(this.directory, "totals.json");
    writeFileSync(`${file}.new`, JSON.stringify(this.totals, null, 2));
    renameSync(`${file}.new`, file);
  }

  close(): void {
    if (!this.kept) rmSync(this.directory, { recursive: true, force: true });
  }
}
