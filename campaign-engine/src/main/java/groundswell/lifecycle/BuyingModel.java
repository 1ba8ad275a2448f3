package groundswell.lifecycle;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The BG/NBD model of Fader, Hardie and Lee, "Counting Your Customers the Easy Way" (Marketing Science 24, 2005): while
 * alive a customer buys at random at a rate of his own, gamma distributed with r and alpha (in weeks); after each repeat
 * purchase he leaves with a chance of his own, beta distributed with a and b.
 */
record BuyingModel(double r, double alpha, double a, double b) {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1e6;

    /** At the edge one of the two distributions has collapsed: the orders do not tell what the model asks. */
    boolean isSound() {
        return DoubleStream.of(r, alpha, a, b).allMatch(it -> it > LEAST && it < MOST);
    }

    /**
     * How likely such customers are, as a logarithm. In the form of Fader and Hardie, "Overcoming the BG/NBD Model's #NUM!
     * Error Problem" (2013), which neither overflows nor loses digits.
     *
     * @param buyers ordered by repeats, so that the gamma functions are worked out once for each number
     */
    double logLikelihood(List<Buyers> buyers) {
        double constant = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
        double sum = 0;
        double ofRepeats = 0;
        int repeats = -1;
        for (var it : buyers) {
            if (it.repeats() != repeats) {
                repeats = it.repeats();
                ofRepeats = logGamma(r + repeats) + logGamma(b + repeats) - logGamma(a + b + repeats);
            }
            sum += it.customers() * (constant + ofRepeats + logOfTime(it));
        }
        return sum;
    }

    private double logOfTime(Buyers it) {
        double alive = -(r + it.repeats()) * Math.log(alpha + it.weeks());
        if (it.repeats() == 0) {
            return alive;
        }
        double left = Math.log(a / (b + it.repeats() - 1)) - (r + it.repeats()) * Math.log(alpha + it.lastWeek());
        return Math.max(alive, left) + Math.log1p(Math.exp(-Math.abs(alive - left)));
    }
}
