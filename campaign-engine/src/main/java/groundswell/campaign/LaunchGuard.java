package groundswell.campaign;

import groundswell.audience.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts an audience before people enter, and stops when it is far from what it was a week ago. */
@Component
class LaunchGuard {

    private static final long HANDFUL = 100;

    private final Audience audience;

    LaunchGuard(Audience audience) {
        this.audience = audience;
    }

    /**
     * How many would enter now; null when it is not known, as where an event lets people in.
     *
     * @param confirmed how many somebody has seen and meant; within a tenth of today's number an unusual one passes
     * @throws AudienceUnusual when nobody has confirmed it
     */
    @Nullable
    Long count(Step.Start start, @Nullable Long confirmed) {
        var count = count(start);
        if (count != null) {
            boolean meant = confirmed != null && Math.abs(confirmed - count) * 10 <= count;
            audience.usual(start.entrance(), count).filter(it -> !meant).ifPresent(usual -> {
                throw new AudienceUnusual(count, usual);
            });
        }
        return count;
    }

    /** As above, however unusual it is. */
    @Nullable
    Long count(Step.Start start) {
        return start.awaited() == null ? audience.count(start.entrance()).count() : null;
    }

    /** Why it is not what it was when somebody asked to launch; null when it is about that. */
    @Nullable
    String grown(@Nullable Long asked, @Nullable Long count) {
        return asked != null && count != null && count > asked + asked / 2 && count > asked + HANDFUL
                ? "When this launch was asked for %,d people would have entered; now it is %,d.".formatted(asked, count)
                : null;
    }

    /** For the comparison a week later. */
    void remember(Step.Start start, @Nullable Long count) {
        if (count != null) {
            audience.remember(start.entrance(), count);
        }
    }
}
