import type { StepKind } from "../../diagram/Diagram";
import { LOOKS } from "../../diagram/looks";

/** A kind's icon where only an address of a picture is taken: palette and menus are no React. */
export function iconOf(kind: StepKind, color = LOOKS[kind].color): string {
  const strokes = LOOKS[kind].strokes
    .map(([tag, { key: _, ...attributes }]) => {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<${tag} ${written.join(" ")}/>`;
    })
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
