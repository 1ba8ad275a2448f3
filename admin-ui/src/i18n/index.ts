import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type designer from "../designer/i18n/en.json";
import type en from "./en.json";
import { chooseLanguage, type Language } from "./languages";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en; designer: typeof designer };
  }
}

const MEMORY = "groundswell.language";
const MESSAGES: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("./en.json"),
  de: () => import("./de.json"),
  "zh-Hant": () => import("./zh-Hant.json"),
};

/** English is always there, as the last resort; of the other languages only the one in use is loaded. */
export async function startI18n(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    fallbackLng: "en",
    interpolation: { escapeValue: false },
    resources: { en: { translation: (await MESSAGES.en()).default } },
    lng: "en",
  });
  const remembered = localStorage.getItem(MEMORY);
  await show(chooseLanguage(remembered === null ? navigator.languages : [remembered]));
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(MEMORY, language);
  await show(language);
}

async function show(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", (await MESSAGES[language]()).default);
  }
  await i18next.changeLanguage(language);
}
