import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach, vi } from "vitest";
import en from "../i18n/en.json";

await i18next.use(initReactI18next).init({
  lng: "en",
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});

// Mantine and the router ask for these, jsdom has none of them.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }) as unknown as MediaQueryList;
window.scrollTo = vi.fn();
window.ResizeObserver = class {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
};

// A machine that is busy with other builds takes its time.
configure({ asyncUtilTimeout: 15_000 });

afterEach(cleanup);

// A text area that grows waits for fonts, which jsdom has not.
Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
