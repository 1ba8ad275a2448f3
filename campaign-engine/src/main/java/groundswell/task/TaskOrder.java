package groundswell.task;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for many contacts, each of them by somebody.
 *
 * @param campaign the campaign's key
 * @param title what is to be done, in a few words
 * @param group who is to do it, such as sales
 * @param dueIn by when; null: two days
 * @param instructions may be empty
 * @param outcomes what it can end in, in the order in which they are offered
 */
public record TaskOrder(
        long campaignId,
        String campaign,
        String elementId,
        int visit,
        String title,
        String group,
        @Nullable Duration dueIn,
        String instructions,
        List<String> outcomes) {
    public TaskOrder {
        outcomes = List.copyOf(outcomes);
    }
}
