package groundswell.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with an event, in a sentence that says what to do. */
final class TouchCheck {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DATA = 10_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");
    private static final Set<String> OURS = Set.of(
            Touchpoints.OPEN,
            Touchpoints.CLICK,
            Touchpoints.TRAP,
            Touchpoints.REPLY,
            Touchpoints.BOUNCE,
            Touchpoints.COMPLAINT);
    /** What our own modules tell: whoever could say it from outside would move people for reasons that are not so. */
    private static final Pattern TOLD_BY_US = Pattern.compile("(task|campaign|lead|segment|consent)\\..*");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    /** PostgreSQL's jsonb refuses the escape for U+0000 and for half of a surrogate pair. */
    private static final Pattern UNSTORABLE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})|\\x00|[\\uD800-\\uDFFF]");

    private final Instant now;

    TouchCheck(Instant now) {
        this.now = now;
    }

    Optional<String> problemOf(Touch touch) {
        return contact(touch.contact())
                .or(() -> name(touch.name()))
                .or(() -> moment(touch.at()))
                .or(() -> data(touch.data()))
                .or(() -> id(touch.id()));
    }

    private static Optional<String> contact(@Nullable String contact) {
        return contact == null || contact.isBlank()
                ? Optional.of("contact is missing: give an external id or an address.")
                : plain("contact", contact);
    }

    private static Optional<String> name(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            return Optional.of(
                    "name must begin with a letter and have at most 100 letters, digits, dots, dashes and underscores.");
        }
        return OURS.contains(name) || TOLD_BY_US.matcher(name).matches()
                ? Optional.of("name %s is kept for what is noticed here: choose another.".formatted(name))
                : Optional.empty();
    }

    private Optional<String> moment(@Nullable Instant at) {
        return at != null && (at.isBefore(EARLIEST) || at.isAfter(now.plus(CLOCKS_DIFFER)))
                ? Optional.of("at is before 1900 or in the future: write when it happened, or leave it out for now.")
                : Optional.empty();
    }

    private static Optional<String> data(@Nullable String data) {
        if (data == null) {
            return Optional.empty();
        } else if (data.length() > LONGEST_DATA) {
            return Optional.of("data is longer than %,d characters: send less.".formatted(LONGEST_DATA));
        } else {
            return UNSTORABLE.matcher(data).find()
                    ? Optional.of("data holds a character that cannot be stored: remove it.")
                    : Optional.empty();
        }
    }

    private static Optional<String> id(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        return id.isBlank() ? Optional.of("id is empty: give one, or leave it out.") : plain("id", id);
    }

    private static Optional<String> plain(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("%s is longer than %d characters.".formatted(field, LONGEST_TEXT));
        }
        return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))
                ? Optional.of("%s holds a character that cannot be stored: remove it.".formatted(field))
                : Optional.empty();
    }
}
