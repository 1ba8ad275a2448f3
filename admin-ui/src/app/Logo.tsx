import { useId } from "react";

/** Two waves, the second carried by the first. */
export function Logo({ size = 30 }: { size?: number }) {
  const gradient = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#1b98c6" />
          <stop offset="1" stopColor="#053f5c" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="8" fill={`url(#${gradient})`} />
      <g fill="none" strokeWidth="2.6" strokeLinecap="round">
        <path d="M5 12.5c3.7-4.3 7.3-4.3 11 0s7.3 4.3 11 0" stroke="#fff" />
        <path d="M5 20.5c3.7-4.3 7.3-4.3 11 0s7.3 4.3 11 0" stroke="#9dd5e8" />
      </g>
    </svg>
  );
}
