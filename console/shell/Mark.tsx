/** The product's sign: two links of a chain that are wheels. */
export function Mark() {
  return (
    <p className="mark">
      <svg
        viewBox="0 0 32 32"
        width="28"
        height="28"
        aria-hidden="true"
        fill="none"
        strokeWidth="3.2"
        strokeLinecap="round"
      >
        <circle cx="10.5" cy="16" r="6.5" stroke="var(--brand)" />
        <circle cx="21.5" cy="16" r="6.5" stroke="var(--brand)" />
        <path d="M13 16h6" stroke="var(--spark)" />
      </svg>
      <span lang="en">Chelian</span> <span lang="zh-CN">车链</span>
    </p>
  );
}
