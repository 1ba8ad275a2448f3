package groundswell.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to people on their way so far, the newest first; whoever part ways later share what came before. Null is
 * the beginning.
 */
sealed interface RehearsalMemory {

    @Nullable
    RehearsalMemory before();

    record Answered(@Nullable RehearsalMemory before, String question, boolean yes) implements RehearsalMemory {}

    /** A letter was written to them. */
    record Written(@Nullable RehearsalMemory before, Step.Send step, Instant at) implements RehearsalMemory {}

    /** They have come into a sub-process, or into the campaign of this key. */
    record Came(@Nullable RehearsalMemory before, String subProcess, Instant at) implements RehearsalMemory {}

    /** What was answered to a question; whoever said no is asked again after another letter, and null then. */
    static @Nullable Boolean answer(@Nullable RehearsalMemory memory, String question) {
        boolean letterSince = false;
        for (var it = memory; it != null; it = it.before()) {
            if (it instanceof Written) {
                letterSince = true;
            } else if (it instanceof Answered answered && answered.question().equals(question)) {
                return answered.yes() ? Boolean.TRUE : letterSince ? null : Boolean.FALSE;
            }
        }
        return null;
    }

    /** Whether this letter was written, named by its template or its step; any letter for null. */
    static boolean hasWritten(@Nullable RehearsalMemory memory, @Nullable String letter) {
        for (var it = memory; it != null; it = it.before()) {
            if (it instanceof Written written
                    && (letter == null
                            || letter.equals(written.step().template())
                            || letter.equals(written.step().id()))) {
                return true;
            }
        }
        return false;
    }

    /** How many letters about these topics were written in the time before a moment. */
    static long written(@Nullable RehearsalMemory memory, String topics, Instant before, Duration time) {
        long count = 0;
        for (var it = memory; it != null; it = it.before()) {
            if (it instanceof Written written
                    && written.at().isAfter(before.minus(time))
                    && ("," + topics + ",").contains("," + written.step().topic() + ",")) {
                count++;
            }
        }
        return count;
    }

    /** When they last came into this sub-process or campaign. */
    static Instant came(@Nullable RehearsalMemory memory, String subProcess, Instant otherwise) {
        for (var it = memory; it != null; it = it.before()) {
            if (it instanceof Came came && came.subProcess().equals(subProcess)) {
                return came.at();
            }
        }
        return otherwise;
    }
}
