import { IconMapOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../components/links";
import { Nothing } from "../components/Nothing";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Nothing Icon={IconMapOff} title={t("notFound.title")} text={t("notFound.text")}>
      <ButtonLink to="/campaigns">{t("notFound.home")}</ButtonLink>
    </Nothing>
  );
}
