import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldsOf } from "../../../designer/fields/fields";
import { HELP } from "../../../designer/help/pages";
import type { StepKind } from "../../../diagram/Diagram";
import { KindTile } from "../../../diagram/KindTile";
import { Example } from "./Example";

interface Props {
  kind: StepKind;
  onBack: () => void;
}

/** What a step means, what can be set, and a right and a wrong picture of it. */
export function HelpPage({ kind, onBack }: Props) {
  const { t } = useTranslation("designer");
  const page = HELP[kind];
  const said = (key: string) => {
    const words = t(key as never) as string;
    return words === key ? "" : words;
  };
  const settings = fieldsOf(kind).map(({ name }) => ({
    name: said(`fields.${name}.label`) || name,
    hint: said(`fields.${name}.hint`),
  }));

  return (
    <Stack>
      <Anchor component="button" fz="sm" ta="left" onClick={onBack}>
        ← {t("help.back")}
      </Anchor>
      <Group gap="sm" wrap="nowrap">
        <KindTile kind={kind} size={40} />
        <Title order={2} fz={18}>
          {t(`kinds.${kind}.name`)}
        </Title>
      </Group>
      <Text>{t(`kinds.${kind}.text`)}</Text>
      {page !== undefined && (
        <>
          <Example
            title={t("help.right")}
            text={said(`examples.${kind}.right`)}
            picture={page.right}
            good
          />
          <Example
            title={t("help.wrong")}
            text={said(`examples.${kind}.wrong`)}
            picture={page.wrong}
          />
        </>
      )}
      <Title order={3} fz={15}>
        {t("help.settings")}
      </Title>
      <dl style={{ margin: 0 }}>
        {settings.map(({ name, hint }) => (
          <div key={name} style={{ marginBottom: 8 }}>
            <Text component="dt" fz="sm" fw={600}>
              {name}
            </Text>
            <Text component="dd" fz="sm" c="dimmed" m={0}>
              {hint}
            </Text>
          </div>
        ))}
      </dl>
    </Stack>
  );
}
