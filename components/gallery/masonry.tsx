import type { CSSProperties } from "react";

import type { GalleryCard } from "@/lib/console/gallery-contract";
import { masonryStyles } from "@/lib/console/gallery-masonry";

import styles from "./masonry.module.css";
import { type CardLook, PictureCard } from "./picture-card";

/** Pictures in reading order, two to five columns by the width at hand. */
export function Masonry({
  cards,
  eager = 0,
  label,
  caption,
}: CardLook & { cards: readonly GalleryCard[]; eager?: number; label: string }) {
  const { items, wall } = masonryStyles(cards.map(({ picture }) => picture.height / picture.width));
  return (
    <div className={styles.box}>
      <ul aria-label={label} className={styles.wall} style={wall as CSSProperties}>
        {cards.map((card, index) => (
          <li key={card.id} className={styles.item} style={items[index] as CSSProperties}>
            <PictureCard card={card} eager={index < eager} caption={caption} />
          </li>
        ))}
      </ul>
    </div>
  );
}
