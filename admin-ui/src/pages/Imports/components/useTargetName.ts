import { useTranslation } from "react-i18next";
import en from "../../../i18n/en.json";

type Known = keyof typeof en.contact.field;

/** The fields that every contact has are named in words; a company's own attributes by their names. */
export function useTargetName(): (target: string) => string {
  const { t } = useTranslation();
  return (target) => (isKnown(target) ? t(`contact.field.${target}`) : target);
}

function isKnown(target: string): target is Known {
  return target in en.contact.field;
}
