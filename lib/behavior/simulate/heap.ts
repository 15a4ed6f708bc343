/** A binary heap: whatever is due first comes out first; of equals, what went in first. */
export class EventHeap<T> {
  private readonly rows: { at: number; order: number; value: T }[] = [];
  private pushed = 0;

  get size(): number {
    return this.rows.length;
  }

  push(at: number, value: T): void {
    this.rows.push({ at, order: this.pushed++, value });
    for (let k = this.rows.length - 1; k > 0;) {
      const parent = (k - 1) >> 1;
      if (!this.before(k, parent)) break;
      this.swap(k, parent);
      k = parent;
    }
  }

  pop(): { at: number; value: T } | undefined {
    const first = this.rows[0];
    const last = this.rows.pop();
    if (!first || !last) return undefined;
    if (this.rows.length > 0) {
      this.rows[0] = last;
      for (let k = 0; ;) {
        const left = 2 * k + 1;
        const right = left + 1;
        let least = k;
        if (left < this.rows.length && this.before(left, least)) least = left;
        if (right < this.rows.length && this.before(right, least)) least = right;
        if (least === k) break;
        this.swap(k, least);
        k = least;
      }
    }
    return first;
  }

  private before(a: number, b: number): boolean {
    const x = this.rows[a] as { at: number; order: number };
    const y = this.rows[b] as { at: number; order: number };
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  private swap(a: number, b: number): void {
    [this.rows[a], this.rows[b]] = [this.rows[b] as (typeof this.rows)[0], this.rows[a] as (typeof this.rows)[0]];
  }
}
