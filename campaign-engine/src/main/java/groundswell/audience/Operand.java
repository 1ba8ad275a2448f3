package groundswell.audience;

import groundswell.audience.Term.Predicate;
import groundswell.audience.Term.Value;

/** One side of a comparison or calculation: as written, and as SQL. */
record Operand(Feel feel, Term term) {

    Part part() {
        return feel.part();
    }

    boolean isWrong() {
        return term instanceof Term.Wrong;
    }

    boolean isNothing() {
        return term instanceof Term.Nothing;
    }

    /** A condition used as a value is true or false. Only for what is neither wrong nor nothing. */
    Value value() {
        if (term instanceof Predicate predicate) {
            var sql = predicate.total() ? predicate.sql() : "(%s is true)".formatted(predicate.sql());
            return new Value(FeelType.BOOLEAN, sql, true);
        } else if (term instanceof Value value) {
            return value;
        } else {
            throw new IllegalStateException("%s has no value".formatted(term));
        }
    }
}
