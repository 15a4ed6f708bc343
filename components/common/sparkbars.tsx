/** Small bars on a shared baseline, oldest first; decorative, the number stands beside it. */
export function Sparkbars({
  values,
  width = 72,
  height = 20,
}: {
  values: readonly number[];
  width?: number;
  height?: number;
}) {
  const top = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return (
    <svg width={width} height={height} aria-hidden className="shrink-0">
      {values.map((value, index) => {
        const tall = Math.max(1, (value / top) * height);
        return (
          <rect
            key={index}
            x={index * step}
            y={height - tall}
            width={Math.max(1, Math.min(step - 1, 4))}
            height={tall}
            rx={0.5}
            fill={value > 0 ? "var(--brand)" : "var(--chart-grid)"}
          />
        );
      })}
    </svg>
  );
}
