package groundswell.audience;

/** A piece of a condition as SQL. */
sealed interface Term {

    /** {@code known}: never null in SQL. */
    record Value(FeelType type, String sql, boolean known) implements Term {}

    /**
     * {@code total}: never null in SQL; otherwise null there means not true. {@code dear}: looks something up for each
     * contact that it is asked of, so that whatever else is asked comes first.
     */
    record Predicate(String sql, boolean total, boolean dear) implements Term {

        Predicate(String sql, boolean total) {
            this(sql, total, false);
        }

        /**
         * What is not known is not true, so its negation is: the two sides of a split miss nobody.
         * A plain {@code not exists} lets PostgreSQL plan an anti-join, which {@code is not true} would hide.
         */
        Predicate negated() {
            return new Predicate((total ? "(not %s)" : "(%s is not true)").formatted(sql), true, dear);
        }
    }

    record Nothing() implements Term {}

    /** Already among the findings. */
    record Wrong() implements Term {}
}
