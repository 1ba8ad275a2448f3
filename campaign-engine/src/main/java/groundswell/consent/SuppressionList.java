package groundswell.consent;

import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of those who are never written to, as its keepers see it: search it, add to it, take off it with a reason. */
@Component
public class SuppressionList {

    private static final int MOST_LINES = 200_000;
    private static final int PER_STATEMENT = 10_000;
    private static final int LONGEST_TEXT = 500;

    private final Suppressions suppressions;
    private final Clock clock;

    SuppressionList(JdbcClient db, Clock clock) {
        this.suppressions = new Suppressions(db, clock);
        this.clock = clock;
    }

    /**
     * A refusal that one of ours writes down.
     *
     * @param what an address, or a domain with or without an @ before it
     * @param until null: for good; else in the future
     */
    public record Draft(
            String what,
            SuppressionReason reason,
            @Nullable Instant until,
            @Nullable String note) {}

    /** Some of the list, and the cursor to go on with; null at its end. */
    public record Found(List<Suppression> items, @Nullable String next) {

        public Found {
            items = List.copyOf(items);
        }
    }

    /** A line of a list that is neither an address nor a domain; lines are counted from 1. */
    public record Rejected(int line, String text, String problem) {}

    /** What became of a list; known are those that were on it already or twice. */
    public record Taken(int accepted, int known, List<Rejected> rejected) {

        public Taken {
            rejected = List.copyOf(rejected);
        }
    }

    /** Newest first; with {@code q} those whose address or domain begins so, in their order. */
    public Found search(@Nullable String q, @Nullable String cursor, int limit) {
        var text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        var items = text.isEmpty() ? newest(cursor, limit) : suppressions.startingWith(text, after(cursor), limit);
        var last = items.size() < limit ? null : items.get(items.size() - 1);
        return new Found(items, last == null ? null : text.isEmpty() ? last.at() + " " + keyOf(last) : keyOf(last));
    }

    private List<Suppression> newest(@Nullable String cursor, int limit) {
        var parts = after(cursor).split(" ", 2);
        try {
            return parts.length == 2
                    ? suppressions.newest(Instant.parse(parts[0]), parts[1], limit)
                    : suppressions.newest(null, "", limit);
        } catch (DateTimeParseException e) {
            throw InvalidConsent.of("cursor", "This cursor is not one of ours.", "Begin again without it.");
        }
    }

    private static String after(@Nullable String cursor) {
        return cursor == null ? "" : cursor.replace("\0", "");
    }

    /** Idempotent: what is refused already for as long or longer stays as it is. */
    public Suppression add(Draft draft, String by) {
        check(draft);
        var key = keyOf("address", draft.what());
        suppressions.add(List.of(key), draft.reason(), draft.until(), draft.note(), by);
        return suppressions.exactly(key).orElseThrow();
    }

    /** A list, one address or domain a line; what cannot be read is named, and all else is taken. */
    public Taken add(List<String> lines, Draft rest, String by) {
        check(rest);
        if (lines.size() > MOST_LINES) {
            throw InvalidConsent.of(
                    "lines",
                    "The list has %,d lines; at most %,d fit at once.".formatted(lines.size(), MOST_LINES),
                    "Cut it into parts.");
        }
        Map<String, Integer> keys = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = firstCell(lines.get(i));
            if (line.isEmpty()) {
                continue;
            }
            try {
                known += keys.putIfAbsent(keyOf("lines", line), i) == null ? 0 : 1;
            } catch (InvalidConsent e) {
                rejected.add(new Rejected(i + 1, shorten(line), Objects.requireNonNull(e.getMessage())));
            }
        }
        int accepted = 0;
        var all = List.copyOf(keys.keySet());
        for (int from = 0; from < all.size(); from += PER_STATEMENT) {
            var some = all.subList(from, Math.min(from + PER_STATEMENT, all.size()));
            accepted += suppressions.add(some, rest.reason(), rest.until(), rest.note(), by);
        }
        return new Taken(accepted, known + all.size() - accepted, rejected);
    }

    /**
     * Takes a refusal off the list; who did it and why is kept.
     *
     * @param erasedToo whether he may also take off what somebody who was erased has a right to
     * @return the refusal that was there; empty when there was none
     */
    public Optional<Suppression> remove(String what, String why, boolean erasedToo, String by) {
        if (why.isBlank()) {
            throw InvalidConsent.of(
                    "why",
                    "Say why they may be written to again.",
                    "It is kept with your name, for whoever asks later.");
        }
        var key = keyOf("address", what);
        var found = suppressions.exactly(key);
        if (found.isPresent() && !suppressions.remove(key, erasedToo, by, shorten(why.strip()))) {
            throw InvalidConsent.of(
                    "address",
                    "Somebody asked us to forget this address, so it stays on the list.",
                    "Only an administrator can take it off, when that person asks for it.");
        }
        return found;
    }

    private void check(Draft draft) {
        if (draft.reason() == SuppressionReason.ERASED) {
            throw InvalidConsent.of(
                    "reason", "ERASED is written when somebody is erased.", "Use MANUAL, HARD_BOUNCE or COMPLAINT.");
        }
        if (draft.until() != null && !draft.until().isAfter(clock.instant().truncatedTo(ChronoUnit.SECONDS))) {
            throw InvalidConsent.of("until", "This day is over already.", "Give a later one, or none: for good.");
        }
        if (draft.note() != null && draft.note().length() > LONGEST_TEXT) {
            throw InvalidConsent.of("note", "The note is longer than 500 characters.", "Shorten it.");
        }
    }

    private static String keyOf(Suppression it) {
        return it.domain() == null ? Objects.requireNonNull(it.address()) : "@" + it.domain();
    }

    /** An address by its own rules; a domain by those of the address that it would end. */
    private static String keyOf(String field, String what) {
        var text = what.strip();
        var domain = text.startsWith("@") ? text.substring(1) : text;
        boolean address = domain.contains("@");
        if (!address && !domain.contains(".")) {
            throw InvalidConsent.of(
                    field,
                    "“%s” is neither an address nor a domain.".formatted(shorten(text)),
                    "Write name@example.org, or example.org for everybody there.");
        }
        try {
            return address ? new EmailAddress(text).key() : "@" + new EmailAddress("x@" + domain).domain();
        } catch (InvalidContact e) {
            throw InvalidConsent.of(
                    field,
                    Objects.requireNonNull(e.getMessage()),
                    e.problems().get(0).hint());
        }
    }

    /** Lists come out of spreadsheets: the first cell counts, and quotes around it do not. */
    private static String firstCell(String line) {
        var cell = line.strip().split("[;,\\t]", 2)[0].strip();
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
    }

    private static String shorten(String text) {
        var clean = text.replace("\0", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
