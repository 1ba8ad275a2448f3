package groundswell.audience;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition as it was written: each piece knows its place in the text. */
sealed interface Feel {

    Part part();

    /** What the cases say about this piece. Java 17 has no switch over a sealed type; this is exhaustive as well. */
    <T> T in(Cases<T> cases);

    record Text(Part part, String value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Amount(Part part, BigDecimal value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Truth(Part part, boolean value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Nothing(Part part) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Day(Part part, LocalDate value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Moment(Part part, Instant value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Days(Part part, Duration value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Months(Part part, int value) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Items(Part part, List<Test> items) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Name(Part part, List<String> path) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }

        String dotted() {
            return String.join(".", path);
        }
    }

    record Call(Part part, Part named, String function, List<Argument> arguments) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Comparison(Part part, Operator operator, Feel left, Feel right) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record In(Part part, Feel value, List<Test> tests) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record All(Part part, List<Feel> conditions) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Any(Part part, List<Feel> conditions) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Not(Part part, Feel condition) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    record Arithmetic(Part part, char operator, Feel left, Feel right) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    /** Could not be read; the reason is among the findings. */
    record Broken(Part part) implements Feel {
        @Override
        public <T> T in(Cases<T> cases) {
            return cases.of(this);
        }
    }

    /** Given by name or by place, never both in one argument; a call may mix the two. */
    record Argument(@Nullable String name, Feel value) {}

    /** What a value is held against after {@code in}. */
    sealed interface Test {

        record Is(Feel value) implements Test {}

        record Than(Operator operator, Feel value) implements Test {}

        record Within(Feel from, boolean fromIncluded, Feel to, boolean toIncluded) implements Test {}
    }

    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }
    }

    interface Cases<T> {
        T of(Text text);

        T of(Amount amount);

        T of(Truth truth);

        T of(Nothing nothing);

        T of(Day day);

        T of(Moment moment);

        T of(Days days);

        T of(Months months);

        T of(Items items);

        T of(Name name);

        T of(Call call);

        T of(Comparison comparison);

        T of(In in);

        T of(All all);

        T of(Any any);

        T of(Not not);

        T of(Arithmetic arithmetic);

        T of(Broken broken);
    }
}
