import type { Drawn } from "../moddle";
import type { Modeling } from "./Services";

const STEP = 70;

/** Puts an event on the lower edge of a part, beside those that sit there. */
export function attach(modeling: Modeling, shape: Drawn, host: Drawn): Drawn {
  const there = (host as Drawn & { attachers?: Drawn[] }).attachers ?? [];
  const x = host.x + Math.min(host.width - 40, STEP * (there.length + 1));
  return modeling.createShape(shape, { x, y: host.y + host.height }, host, { attach: true });
}
