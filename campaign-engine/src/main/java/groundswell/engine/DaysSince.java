package groundswell.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.jspecify.annotations.Nullable;

/** {@code daysSince(orders.lastAt)} means in a decision table what it means in a condition; null stays null. */
final class DaysSince implements FeelCustomFunctionProvider {

    private static final String NAME = "daysSince";

    private final CustomFunction function;

    DaysSince(Clock clock) {
        this.function = CustomFunction.create()
                .setParams("date")
                .setFunction(it -> days(it.get(0), clock))
                .build();
    }

    private static @Nullable Object days(@Nullable Object value, Clock clock) {
        var day = day(value, clock);
        return day == null
                ? null
                : BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(day, LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }

    private static @Nullable LocalDate day(@Nullable Object value, Clock clock) {
        if (value instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(clock.getZone()).toLocalDate();
        } else if (value instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
        } else {
            return value instanceof LocalDate day ? day : null;
        }
    }

    @Override
    public Optional<CustomFunction> resolveFunction(String name) {
        return name.equals(NAME) ? Optional.of(function) : Optional.empty();
    }

    @Override
    public Collection<String> getFunctionNames() {
        return List.of(NAME);
    }
}
