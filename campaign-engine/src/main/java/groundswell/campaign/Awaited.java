package groundswell.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that people do and that a campaign waits for.
 *
 * @param event the event's name, such as {@code clicked} or {@code survey.answered}
 * @param filter FEEL about the event and the contact; null: each such event
 */
record Awaited(String event, @Nullable String filter) implements Trigger {

    private static final Map<String, String> KINDS = Map.of(
            "opened", "OPEN", "clicked", "CLICK", "replied", "REPLY", "bounced", "BOUNCE", "complained", "COMPLAINT");

    /** Whether the event is one of ours that says on account of which campaign it happened. */
    boolean tellsItsCampaign() {
        return event.startsWith("lead.")
                || event.startsWith("task.")
                || event.equals(CampaignCalls.LEFT)
                || event.equals("survey.answered");
    }

    /** What the event is called among touchpoints. */
    String kind() {
        return KINDS.getOrDefault(event, event);
    }
}
