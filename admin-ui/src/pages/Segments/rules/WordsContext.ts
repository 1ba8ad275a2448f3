import { createContext, useContext } from "react";
import type { Words } from "../../../model/segment";

export const WordsContext = createContext<Words>({ names: [], functions: [] });

/** What conditions may be about. */
export function useWords(): Words {
  return useContext(WordsContext);
}
