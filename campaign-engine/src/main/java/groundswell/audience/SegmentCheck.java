package groundswell.audience;

import static java.util.Objects.requireNonNullElse;

import groundswell.audience.SegmentRefused.Field;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a segment may be called, and the condition that its wishes amount to. */
final class SegmentCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_MADE_KEY = 60;
    private static final int MOST_EXCLUDED = 50;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,79}");

    private SegmentCheck() {}

    static void check(SegmentDraft draft) {
        var wrong = new ArrayList<Field>();
        var name = requireNonNullElse(draft.name(), "").strip();
        if (name.isEmpty()) {
            wrong.add(Field.of("name", "The segment has no name.", "Say in a few words who is in it."));
        }
        text(wrong, "name", name, LONGEST_NAME);
        text(wrong, "description", requireNonNullElse(draft.description(), ""), LONGEST_DESCRIPTION);
        if (draft.key() != null && !KEY.matcher(draft.key()).matches()) {
            wrong.add(Field.of(
                    "key",
                    "A key begins with a small letter and has at most %d small letters a–z, digits and dashes."
                            .formatted(LONGEST_KEY),
                    "Write one such as vip-customers, or leave it out: it is then made from the name."));
        }
        if (draft.kindOrRule() == SegmentKind.FIXED) {
            fixed(wrong, draft);
        } else {
            rule(wrong, draft);
        }
        if (!wrong.isEmpty()) {
            throw new SegmentRefused(wrong);
        }
    }

    private static void text(List<Field> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.add(Field.of(
                    field,
                    "The %s has at most %,d characters; this one has %,d.".formatted(field, longest, text.length()),
                    "Shorten it."));
        } else if (text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
            wrong.add(
                    Field.of(field, "The %s holds a character that cannot be stored.".formatted(field), "Remove it."));
        }
    }

    private static void fixed(List<Field> wrong, SegmentDraft draft) {
        if (draft.condition() != null
                || draft.samplePercent() != null
                || !excluded(draft).isEmpty()) {
            wrong.add(Field.of(
                    "condition",
                    "A fixed list has no condition.",
                    "Save a rule, and fix its members with POST /api/segments/{id}/fix."));
        }
    }

    private static void rule(List<Field> wrong, SegmentDraft draft) {
        var percent = draft.samplePercent();
        if (draft.condition() == null || draft.condition().isBlank()) {
            wrong.add(Field.of(
                    "condition",
                    "The segment has no condition.",
                    "Write true for everyone, or something like contact.country = \"DE\"."));
        }
        if (percent != null && !(percent > 0 && percent <= 100)) {
            wrong.add(Field.of("samplePercent", "A share lies between 0 and 100.", "Write 10 for one in ten."));
        }
        if (excluded(draft).size() > MOST_EXCLUDED
                || excluded(draft).stream()
                        .anyMatch(it -> it == null || !KEY.matcher(it).matches())) {
            wrong.add(Field.of(
                    "excludes",
                    "excludes names at most %d segments by their keys.".formatted(MOST_EXCLUDED),
                    "Write [\"vip\"]."));
        }
    }

    private static List<String> excluded(SegmentDraft draft) {
        return requireNonNullElse(draft.excludes(), List.of());
    }

    /** The whole as FEEL: what was written, without those excluded, and the share of the rest. */
    static @Nullable String condition(SegmentDraft draft, String key) {
        var condition = draft.condition();
        var percent = draft.samplePercent();
        if (condition == null || (percent == null && excluded(draft).isEmpty())) {
            return condition == null ? null : condition.strip();
        }
        var whole = new StringBuilder("(" + condition.strip() + "\n)");
        if (!condition.contains("//")) {
            whole.deleteCharAt(whole.length() - 2);
        }
        excluded(draft)
                .forEach(it -> whole.append(" and not(inSegment(\"").append(it).append("\"))"));
        if (percent != null) {
            var share = new java.math.BigDecimal(percent.toString())
                    .stripTrailingZeros()
                    .toPlainString();
            whole.append(" and inSample(").append(share).append(", seed: \"" + key + "\")");
        }
        return whole.toString();
    }

    /** From the letters a–z of the name, and behind a number when it is taken; never empty. */
    static String keyFrom(String name, Set<String> taken) {
        var plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_MADE_KEY)).replaceAll("^-+|-+$", "");
        var key = KEY.matcher(cut).matches() ? cut : cut.isEmpty() ? "segment" : "segment-" + cut;
        var free = key;
        for (int i = 2; taken.contains(free); i++) {
            free = key + "-" + i;
        }
        return free;
    }
}
