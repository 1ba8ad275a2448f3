package groundswell.contact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a contact and us.
 *
 * @param kind a word such as sent, clicked, consent, or the name of an event of ours such as survey.answered
 * @param title what happened, in English, for whoever does not know the kind
 * @param facts what the title says, piece by piece, so that it can be said in another language
 */
public record Moment(
        Instant at, String kind, String title, @Nullable String detail, Map<String, Object> facts) {

    public Moment {
        facts = Map.copyOf(facts);
    }

    public Moment(Instant at, String kind, String title, @Nullable String detail) {
        this(at, kind, title, detail, Map.of());
    }
}
