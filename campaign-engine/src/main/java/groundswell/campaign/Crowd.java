package groundswell.campaign;

import java.util.List;

/** How many people, when few respond, as expected, and when many do. In parts of people, because a rate is no person. */
record Crowd(double few, double expected, double many) {

    static final Crowd NOBODY = new Crowd(0, 0, 0);

    /** So few are not followed any further. */
    private static final double HARDLY = 1e-4;

    static Crowd of(long people) {
        return new Crowd(people, people, people);
    }

    Crowd plus(Crowd other) {
        return new Crowd(few + other.few, expected + other.expected, many + other.many);
    }

    boolean isHardlyAnybody() {
        return few < HARDLY && expected < HARDLY && many < HARDLY;
    }

    /** Those of them who do one of several things, which are never more together than all. */
    Crowd part(List<Rate> rates, int which) {
        var rate = rates.get(which);
        return new Crowd(
                few * rate.few() / Math.max(1, sum(rates, 0)),
                expected * rate.expected() / Math.max(1, sum(rates, 1)),
                many * rate.many() / Math.max(1, sum(rates, 2)));
    }

    /** Those who do none of them. */
    Crowd rest(List<Rate> rates) {
        return new Crowd(
                few * Math.max(0, 1 - sum(rates, 0)),
                expected * Math.max(0, 1 - sum(rates, 1)),
                many * Math.max(0, 1 - sum(rates, 2)));
    }

    private static double sum(List<Rate> rates, int scenario) {
        return rates.stream().mapToDouble(it -> it.in(scenario)).sum();
    }

    Range people() {
        return new Range(Math.round(few), Math.round(expected), Math.round(many));
    }
}
