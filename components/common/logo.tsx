/** The mark of FloImg Fleet; decorative, the name stands beside it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden className="shrink-0">
      <rect width="24" height="24" rx="6" fill="#0d9488" />
      <path
        d="M6 8.2c2.2-1.9 4.2-1.9 6 0s3.8 1.9 6 0M6 12.7c2.2-1.9 4.2-1.9 6 0s3.8 1.9 6 0"
        fill="none"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <circle cx="12" cy="17.4" r="1.5" fill="#fff" />
    </svg>
  );
}
