package groundswell.audience;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as somebody wants it.
 *
 * @param key null: made from the name
 * @param kind null: a rule
 * @param samplePercent adds {@code inSample} to the condition, with the segment's own key as seed
 * @param excludes keys of segments whose members are left out; added to the condition
 * @param follows null: yes
 */
public record SegmentDraft(
        @Nullable String name,
        @Nullable String key,
        @Nullable String description,
        @Nullable SegmentKind kind,
        @Nullable String condition,
        @Nullable Double samplePercent,
        @Nullable List<String> excludes,
        @Nullable Boolean follows) {

    static SegmentDraft rule(String name, String condition) {
        return new SegmentDraft(name, null, null, SegmentKind.RULE, condition, null, null, null);
    }

    static SegmentDraft fixed(String name) {
        return new SegmentDraft(name, null, null, SegmentKind.FIXED, null, null, null, null);
    }

    SegmentKind kindOrRule() {
        return requireNonNullElse(kind, SegmentKind.RULE);
    }

    boolean isFollowed() {
        return kindOrRule() == SegmentKind.FIXED || requireNonNullElse(follows, true);
    }
}
