import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../../api/session";
import { isOver, isWaiting, type LeadCommand, type LeadDetail } from "../../../model/lead";
import { useLeadCommand } from "./useLeadCommand";

type Asked = "reject" | "won" | "lost";

/** What may come of a call. */
export function LeadActions({ detail: { lead, orders } }: { detail: LeadDetail }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const command = useLeadCommand(lead.id, () => setAsked(null));
  const me = useQuery(sessionQuery).data?.username;
  // What escalated may be taken over.
  const free =
    lead.assignee === null ||
    (lead.escalatedAt !== null && me !== undefined && lead.assignee !== me);
  const tell = (verb: LeadCommand) => () => command.mutate({ verb });
  // One answer at a time: the next question would be closed by the answer to this one.
  const disabled = command.isPending;
  if (isOver(lead)) {
    return null;
  }
  return (
    <Group gap="xs">
      {isWaiting(lead) && (
        <>
          {free && (
            <Button variant="default" disabled={disabled} onClick={tell("claim")}>
              {t("lead.claim")}
            </Button>
          )}
          <Button disabled={disabled} onClick={tell("accept")}>
            {t("lead.accept")}
          </Button>
          <Button variant="default" disabled={disabled} onClick={() => setAsked("reject")}>
            {t("lead.reject")}
          </Button>
          <Button variant="default" disabled={disabled} onClick={tell("recycle")}>
            {t("lead.recycle")}
          </Button>
        </>
      )}
      <Button color="green.9" disabled={disabled} onClick={() => setAsked("won")}>
        {t("lead.won")}
      </Button>
      {lead.state === "ACCEPTED" && (
        <Button variant="default" disabled={disabled} onClick={() => setAsked("lost")}>
          {t("lead.lost")}
        </Button>
      )}
      {asked !== null && (
        <Question
          asked={asked}
          currency={orders?.currency ?? "EUR"}
          busy={command.isPending}
          onClose={() => setAsked(null)}
          onAnswer={(body) => command.mutate({ verb: asked, body })}
        />
      )}
    </Group>
  );
}

interface Props {
  asked: Asked;
  currency: string;
  busy: boolean;
  onClose: () => void;
  onAnswer: (body: object) => void;
}

/** Why not, or for how much. */
function Question({ asked, currency: usual, busy, onClose, onAnswer }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [currency, setCurrency] = useState(usual);
  const amount = Number(text.replace(",", "."));
  const fine = text.trim() !== "" && (asked !== "won" || (amount >= 0 && Number.isFinite(amount)));
  const answer = () => onAnswer(asked === "won" ? { amount, currency } : { reason: text });

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t(`lead.ask.${asked}`)}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={asked === "won" ? t("lead.fact.amount") : t("lead.fact.reason")}
            inputMode={asked === "won" ? "decimal" : "text"}
            value={text}
            maxLength={1000}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          {asked === "won" && (
            <TextInput
              w={90}
              label={t("lead.fact.currency")}
              value={currency}
              maxLength={3}
              onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
            />
          )}
        </Group>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!fine} loading={busy}>
            {t(`lead.${asked}`)}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
