package groundswell.lifecycle;

/**
 * Customers who bought alike, in the words of the BG/NBD model.
 *
 * @param repeats buying days after the first one, x
 * @param lastDay days from the first purchase to the last, t_x
 * @param days days from the first purchase to today, T
 * @param customers how many they are
 */
record Buyers(int repeats, int lastDay, int days, int customers) {

    private static final double DAYS_OF_A_WEEK = 7;

    double lastWeek() {
        return lastDay / DAYS_OF_A_WEEK;
    }

    double weeks() {
        return days / DAYS_OF_A_WEEK;
    }
}
