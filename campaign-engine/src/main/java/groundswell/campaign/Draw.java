package groundswell.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway draws people by lot. Whoever comes again is drawn the same way: it is a hash of the contact and the
 * gateway that decides, as in {@code inSample}.
 *
 * @param arms in the order of the gateway's paths
 * @param seed what the lots depend on besides the contact
 * @param contest null: everybody is drawn
 */
record Draw(List<Arm> arms, String seed, @Nullable Contest contest) {

    Draw {
        arms = List.copyOf(arms);
    }

    /**
     * @param weight its share, in relation to the others' weights
     * @param control these people get nothing, and are what the others are compared with
     */
    record Arm(Flow flow, double weight, boolean control) {}

    /**
     * Only some are drawn; the others wait and then go the way that did best.
     *
     * @param testShare how many of a hundred are drawn
     * @param after how long after the first people came
     */
    record Contest(double testShare, Winner winner, Duration after) {}

    enum Winner {
        CLICKS,
        CONVERSIONS,
        ANSWERS
    }

    /** The condition under which somebody is among those who are drawn; only with a contest. */
    String tested(Contest rules) {
        return "inSample(%s, seed: \"%s/test\")".formatted(number(rules.testShare()), seed);
    }

    static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The ids of the flows that lead to people who get nothing. */
    Set<String> controlFlows() {
        return arms.stream()
                .filter(Arm::control)
                .map(it -> it.flow().id())
                .collect(java.util.stream.Collectors.toSet());
    }
}
