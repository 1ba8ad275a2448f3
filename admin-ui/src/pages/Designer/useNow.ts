import { useEffect, useState } from "react";

const OFTEN = 5_000;

/** The time, a few seconds old at most. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), OFTEN);
    return () => clearInterval(timer);
  }, []);

  return now;
}
