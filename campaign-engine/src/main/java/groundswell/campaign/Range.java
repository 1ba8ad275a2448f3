package groundswell.campaign;

/**
 * A number under three assumptions: that few respond, as many as expected, or many. It need not grow from the first to
 * the last, because who responds may get fewer letters.
 */
public record Range(long few, long expected, long many) {

    boolean isZero() {
        return few == 0 && expected == 0 && many == 0;
    }
}
