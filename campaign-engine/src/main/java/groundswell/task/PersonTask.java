package groundswell.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of ours does for one contact.
 *
 * @param campaign the campaign's key
 * @param assignee who has claimed it; null: nobody yet
 * @param outcome what it ended in; null until it is done
 */
public record PersonTask(
        long id,
        long contactId,
        long campaignId,
        String campaign,
        String title,
        long enrollmentId,
        String elementId,
        String group,
        String instructions,
        List<String> outcomes,
        TaskState state,
        @Nullable String assignee,
        @Nullable String outcome,
        @Nullable String note,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant doneAt) {
    public PersonTask {
        outcomes = List.copyOf(outcomes);
    }
}
