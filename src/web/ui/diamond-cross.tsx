type DiamondCrossProps = { readonly size: number; readonly stroke: number }

/** Worsening has a diamond here as it has in the charts. */
export function DiamondCross({ size, stroke }: DiamondCrossProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M12 1.8 22.2 12 12 22.2 1.8 12ZM9.6 9.6l4.8 4.8m0-4.8-4.8 4.8" />
    </svg>
  )
}
