package groundswell.audience;

import groundswell.audience.SavedSegments.Saved;
import groundswell.audience.Term.Predicate;
import groundswell.audience.Term.Wrong;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code inSegment("vip")}: a rule is written out where it is named, so that it is never out of date and answers for one
 * contact as for all; a fixed list is asked in its table. A segment means the same wherever it is named: also inside of
 * a campaign its {@code clicked} is about everything we ever sent.
 */
final class Nesting {

    static final String IN_SEGMENT = "inSegment";
    static final String SEGMENT = "segment";

    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    private static final Set<String> TOLD_AS_THEY_ARE = Set.of("circular", "limit");

    private final SavedSegments segments;
    private final Supplier<Words> everyone;
    private final ZoneId zone;
    private final Findings findings;
    private final List<String> path;
    private final AtomicInteger opened;

    /** The key is that of the segment whose rule is read; null when it is no segment's. */
    Nesting(SavedSegments segments, Supplier<Words> everyone, ZoneId zone, Findings findings, @Nullable String key) {
        this(segments, everyone, zone, findings, key == null ? List.of() : List.of(key), new AtomicInteger());
    }

    private Nesting(
            SavedSegments segments,
            Supplier<Words> everyone,
            ZoneId zone,
            Findings findings,
            List<String> path,
            AtomicInteger opened) {
        this.segments = segments;
        this.everyone = everyone;
        this.zone = zone;
        this.findings = findings;
        this.path = path;
        this.opened = opened;
    }

    /** The key that a call names; null when the call is not one of a segment, or not well formed. */
    static @Nullable String keyIn(Feel feel) {
        return feel instanceof Feel.Call call
                        && call.function().equals(IN_SEGMENT)
                        && call.arguments().size() == 1
                        && (call.arguments().get(0).name() == null
                                || SEGMENT.equals(call.arguments().get(0).name()))
                        && call.arguments().get(0).value() instanceof Feel.Text text
                ? text.value()
                : null;
    }

    Term of(Feel.Call call, Translation around) {
        var key = keyIn(call);
        if (key == null) {
            return wrong(
                    call.part(),
                    "arguments",
                    "inSegment needs the key of one segment, as a text.",
                    "Write inSegment(\"vip\").");
        }
        var saved = segments.find(key);
        if (saved.isEmpty()) {
            return unknown(call.arguments().get(0).value().part(), key);
        } else if (path.contains(key)) {
            return wrong(
                    call.part(),
                    "circular",
                    "The segment “%s” would contain itself: %s → %s.".formatted(key, String.join(" → ", path), key),
                    "Take inSegment(\"%s\") out of one of them.".formatted(key));
        } else if (path.size() >= DEEPEST || opened.incrementAndGet() > MOST) {
            return wrong(
                    call.part(),
                    "limit",
                    "Segments stand inside of segments more than %d levels deep here, or more than %d times."
                            .formatted(DEEPEST, MOST),
                    "Write the rule of an inner segment instead of its name, or make a fixed list of it.");
        }
        return of(saved.get(), call, around);
    }

    private Wrong wrong(Part part, String rule, String message, String hint) {
        findings.add(part, rule, message, hint);
        return new Wrong();
    }

    private Wrong unknown(Part part, String key) {
        var hint = Nearest.to(key, segments.keys()).map("Did you mean \"%s\"?"::formatted);
        return wrong(
                part,
                "unknown-value",
                "No segment is called %s.".formatted(findings.textOf(part)),
                hint.orElseGet(() -> segments.keys().isEmpty()
                        ? "There is no saved segment yet."
                        : "Known are "
                                + String.join(
                                        ", ",
                                        segments.keys().stream()
                                                .sorted()
                                                .limit(50)
                                                .toList())
                                + "."));
    }

    private Term of(Saved saved, Feel.Call call, Translation around) {
        var rule = saved.condition();
        if (rule == null) {
            var sql =
                    "(exists (select from segment_member fixed where fixed.segment_id = %s and fixed.contact_id = c.id))";
            return new Predicate(sql.formatted(around.bindings().bind(saved.id())), true);
        }
        var inside = new Findings(rule);
        var tree = FeelReader.read(rule, zone, inside);
        if (tree.isPresent()) {
            var deeper = new ArrayList<>(path);
            deeper.add(saved.key());
            var nesting = new Nesting(segments, everyone, zone, inside, List.copyOf(deeper), opened);
            var predicate = around.inside(everyone.get(), inside, nesting).condition(tree.get());
            if (inside.none()) {
                return new Predicate("(" + predicate.sql() + ")", predicate.total());
            }
        }
        var first = inside.all().get(0);
        return TOLD_AS_THEY_ARE.contains(first.rule())
                ? wrong(call.part(), first.rule(), first.message(), first.hint())
                : wrong(
                        call.part(),
                        "segment",
                        "The rule of the segment “%s” has a problem: %s".formatted(saved.key(), first.message()),
                        "Mend that segment first. " + first.hint());
    }
}
