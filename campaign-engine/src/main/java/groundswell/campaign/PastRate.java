package groundswell.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often something was done, in several cases of the past.
 *
 * @param people all that could have done it
 */
record PastRate(Rate rate, long people, int cases) {

    /** A smaller case says too little about a rate. */
    static final long FEWEST = 50;

    private static final int ENOUGH_CASES = 5;
    private static final double LOW = 0.2;
    private static final double HIGH = 0.8;
    private static final double HALF_AGAIN = 1.5;
    private static final double NEVER_SEEN = 3;

    /** Of {@code people}, {@code did} did it. */
    record Case(long people, long did) {

        double rate() {
            return Math.min(1, (double) did / people);
        }
    }

    /**
     * All cases together, and between which rates three of five cases were. Of few cases that says nothing: two thirds
     * and one and a half times then. Never seen among n people is up to 3/n of them, in nineteen of twenty worlds (J. A.
     * Hanley, A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249, 1983). Empty when nothing is
     * known.
     */
    static Optional<PastRate> of(List<Case> all) {
        var cases = all.stream()
                .filter(it -> it.people() >= FEWEST)
                .sorted(Comparator.comparingDouble(Case::rate))
                .toList();
        long people = cases.stream().mapToLong(Case::people).sum();
        if (people == 0) {
            return Optional.empty();
        }
        double expected =
                Math.min(1, (double) cases.stream().mapToLong(Case::did).sum() / people);
        boolean enough = cases.size() >= ENOUGH_CASES;
        double few = enough ? at(cases, LOW) : expected / HALF_AGAIN;
        double many = enough ? at(cases, HIGH) : expected * HALF_AGAIN;
        return Optional.of(new PastRate(
                new Rate(
                        Math.min(few, expected),
                        expected,
                        Math.min(1, Math.max(many, Math.max(expected, NEVER_SEEN / people)))),
                people,
                cases.size()));
    }

    private static double at(List<Case> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1))).rate();
    }
}
