import { Button, Modal, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { campaignTrackingQuery, saveCampaignTracking, trackingQuery } from "../../../api/tracking";
import { Loaded } from "../../../components/Loaded";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { UtmFields } from "../../../components/UtmFields";
import type { Id } from "../../../model/list";
import type { CampaignTracking } from "../../../model/tracking";

interface Props {
  campaign: Id;
  onClose: () => void;
}

/** What is noticed of this campaign's letters, and what their links carry. */
export function TrackingDialog({ campaign, onClose }: Props) {
  const { t } = useTranslation();
  const own = useQuery(campaignTrackingQuery(campaign));
  return (
    <Modal opened onClose={onClose} size="lg" title={t("responses.settings")}>
      <Loaded query={own}>
        {(saved) => <Choices campaign={campaign} saved={saved} onClose={onClose} />}
      </Loaded>
    </Modal>
  );
}

function Choices({ campaign, saved, onClose }: Props & { saved: CampaignTracking }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const usual = useQuery(trackingQuery).data;
  const [draft, setDraft] = useState(saved);
  const save = useMutation({
    mutationFn: () => saveCampaignTracking(campaign, draft),
    onSuccess: async () => {
      await queries.invalidateQueries(campaignTrackingQuery(campaign));
      notifyDone(t("tracking.saved"));
      onClose();
    },
  });
  const off = usual?.tracked === false;

  return (
    <>
      {save.error !== null && <ProblemAlert error={save.error} />}
      <Switch
        mb="md"
        label={t("tracking.tracked")}
        description={t(off ? "tracking.offAltogether" : "tracking.trackedText")}
        disabled={off}
        checked={draft.tracked && !off}
        onChange={(event) => setDraft({ ...draft, tracked: event.currentTarget.checked })}
      />
      <UtmFields
        utm={draft.utm}
        usual={usual?.utm ?? draft.utm}
        onChange={(utm) => setDraft({ ...draft, utm })}
      />
      <Button mt="md" loading={save.isPending} onClick={() => save.mutate()}>
        {t("tracking.save")}
      </Button>
    </>
  );
}
