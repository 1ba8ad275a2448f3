import { Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CATALOGUE } from "../../../designer/canvas/catalogue";
import type { StepKind } from "../../../diagram/Diagram";
import { KindTile } from "../../../diagram/KindTile";

export function HelpList({ onShow }: { onShow: (kind: StepKind) => void }) {
  const { t } = useTranslation("designer");
  return (
    <Stack gap="sm">
      {CATALOGUE.map(({ kind }) => (
        <UnstyledButton key={kind} onClick={() => onShow(kind)}>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <KindTile kind={kind} size={32} />
            <div>
              <Text fz="sm" fw={600}>
                {t(`kinds.${kind}.name`)}
              </Text>
              <Text fz="xs" c="dimmed">
                {t(`kinds.${kind}.text`)}
              </Text>
            </div>
          </Group>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
