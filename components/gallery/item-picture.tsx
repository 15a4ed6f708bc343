/** The picture in full, never larger than the window is high, in a box of its shape before it loads. */
export function ItemPicture({
  picture,
  title,
}: {
  picture: { url: string; width: number; height: number };
  title: string;
}) {
  const { url, width, height } = picture;
  return (
    <div className="grid place-items-center rounded-xl border border-border bg-card p-2 sm:p-4">
      <a
        href={url}
        className="block max-w-full rounded-lg"
        style={{ width: `min(100%, ${width}px, (100dvh - 10rem) * ${width / height})` }}
      >
        {/* oxlint-disable-next-line next/no-img-element */}
        <img
          src={url}
          alt={title}
          width={width}
          height={height}
          fetchPriority="high"
          className="h-auto w-full rounded-lg"
        />
        <span className="sr-only">, in full size</span>
      </a>
    </div>
  );
}
