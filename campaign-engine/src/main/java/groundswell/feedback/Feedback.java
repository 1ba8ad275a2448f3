package groundswell.feedback;

import groundswell.consent.SuppressionList;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: what came back, what was done about it, and how to undo it. */
@Component
public class Feedback {

    private final ReturnedList list;
    private final ReturnedTable table;
    private final SuppressionList suppressions;
    private final FeedbackSettings settings;
    private final Clock clock;

    Feedback(
            ReturnedList list,
            ReturnedTable table,
            SuppressionList suppressions,
            FeedbackSettings settings,
            Clock clock) {
        this.list = list;
        this.table = table;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Which are wanted; null: all.
     *
     * @param before the id of the last one of the page before
     */
    public record Filter(
            @Nullable InboundKind kind,
            @Nullable Deed deed,
            @Nullable Long contactId,
            @Nullable Long before,
            int limit) {}

    /** Newest first, without their texts. */
    public List<ReturnedMail> list(Filter filter) {
        return list.list(filter);
    }

    public Optional<ReturnedMail> find(long id) {
        return list.find(id);
    }

    /**
     * Takes the address off the list again onto which this mail put it; what was withdrawn from stays so.
     *
     * @param why kept, beside who did it
     * @throws NothingToUndo when it has put nobody there, or that was undone already
     */
    @Transactional
    public ReturnedMail undo(long id, String why, String by) {
        var mail = list.find(id).orElseThrow(() -> new NothingToUndo("This mail is not here any more."));
        if (!mail.canBeUndone() || !list.markUndone(id, clock.instant(), by, why)) {
            throw new NothingToUndo(
                    mail.undoneAt() == null
                            ? "This mail has put no address on the list of those who are not written to."
                            : "%s has undone this already.".formatted(mail.undoneBy()));
        }
        suppressions.remove(Objects.requireNonNull(mail.address()), why, false, by);
        return list.find(id).orElseThrow();
    }

    /** Forgets what is kept for a time only. */
    @Transactional
    public void tidy() {
        table.forget(settings.keepRaw());
    }
}
