import { Center, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function PageLoading() {
  const { t } = useTranslation();
  return (
    <Center h={320} role="status" aria-label={t("loading")}>
      <Loader type="dots" />
    </Center>
  );
}
