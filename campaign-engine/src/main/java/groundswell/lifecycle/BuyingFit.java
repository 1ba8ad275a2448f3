package groundswell.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** The {@link BuyingModel} that makes what customers did most likely. */
final class BuyingFit {

    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_TRIALS = 4_000;
    private static final double IMPOSSIBLE = -1e300;

    private BuyingFit() {}

    /** Empty when the search does not settle or ends at the edge. The same buyers give the same model. */
    static Optional<BuyingModel> to(List<Buyers> buyers) {
        var ordered =
                buyers.stream().sorted(Comparator.comparingInt(Buyers::repeats)).toList();
        try {
            // A second climb from where the first one ended: a simplex may collapse on a slope.
            var first = climb(ordered, new double[] {0, 1, 0, 1});
            return Optional.of(model(climb(ordered, first))).filter(BuyingModel::isSound);
        } catch (MathRuntimeException e) {
            return Optional.empty();
        }
    }

    /** In logarithms, so that no parameter becomes negative. */
    private static double[] climb(List<Buyers> buyers, double[] start) {
        return new SimplexOptimizer(CLOSE_ENOUGH, CLOSE_ENOUGH)
                .optimize(
                        new MaxEval(MOST_TRIALS),
                        new ObjectiveFunction(at -> likelihood(buyers, at)),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length))
                .getPoint();
    }

    private static double likelihood(List<Buyers> buyers, double[] logarithms) {
        double likelihood = model(logarithms).logLikelihood(buyers);
        return Double.isFinite(likelihood) ? likelihood : IMPOSSIBLE;
    }

    private static BuyingModel model(double[] logarithms) {
        return new BuyingModel(
                Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]), Math.exp(logarithms[3]));
    }
}
