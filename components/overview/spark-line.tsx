/** A line over a soft fill, oldest first; decorative, the number stands beside it. */
export function SparkLine({
  values,
  width = 88,
  height = 28,
}: {
  values: readonly number[];
  width?: number;
  height?: number;
}) {
  const top = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => [index * step, height - 2 - (value / top) * (height - 4)] as const);
  const line = `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  if (values.length < 2) return null;
  return (
    <svg width={width} height={height} aria-hidden className="shrink-0 overflow-visible">
      <path d={`${line}L${width} ${height}L0 ${height}Z`} fill="var(--brand)" opacity={0.14} />
      <path d={line} fill="none" stroke="var(--brand)" strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
