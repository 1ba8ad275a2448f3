package groundswell.survey;

/**
 * The share of promoters minus the share of detractors, in points from −100 to 100, with its 95 % interval.
 *
 * <p>The interval is the adjusted Wald interval that Brendan Rocks found best among six (“Interval Estimation for the
 * ‘Net Promoter Score’”, The American Statistician 70(4), 2016; arXiv:1601.07235): three answers are added, ¾ of them
 * promoters and ¾ detractors, and the variance is that of the difference of two shares of one sample,
 * p + d − (p − d)². Where all of a few answers agree, the plain score lies outside of it; it is widened to hold it.
 *
 * @param score the plain score of the answers there are, not the adjusted one in the middle of the interval
 */
public record NetPromoterScore(double score, double low, double high) {

    private static final double Z = 1.959964;
    private static final double ADDED = 3;
    private static final double ADDED_TO_EACH_END = 0.75;

    static NetPromoterScore of(long promoters, long passives, long detractors) {
        long count = promoters + passives + detractors;
        double adjusted = count + ADDED;
        double p = (promoters + ADDED_TO_EACH_END) / adjusted;
        double d = (detractors + ADDED_TO_EACH_END) / adjusted;
        double margin = Z * Math.sqrt((p + d - (p - d) * (p - d)) / adjusted);
        double score = 100.0 * (promoters - detractors) / count;
        return new NetPromoterScore(
                score,
                Math.min(score, 100 * Math.max(-1, p - d - margin)),
                Math.max(score, 100 * Math.min(1, p - d + margin)));
    }
}
