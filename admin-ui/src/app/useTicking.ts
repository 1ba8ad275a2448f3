import { useEffect, useState } from "react";

/** The platform's time, moving on between two answers of the server. */
export function useTicking(platformTime: number, readAt: number): number {
  const [passed, setPassed] = useState(0);

  useEffect(() => {
    const tick = () => setPassed(Math.max(0, Date.now() - readAt));
    const timer = window.setInterval(tick, 1_000);
    return () => window.clearInterval(timer);
  }, [readAt]);

  return platformTime + passed;
}
