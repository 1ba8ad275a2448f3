package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Calculation;
import groundswell.audience.FeelType;
import groundswell.audience.Scope;
import java.util.List;
import java.util.Set;

/** The date or the moment of each contact that an appointment is about; {@code isDay} tells which. */
record AppointmentFact(Calculation sql, boolean isDay) {

    static AppointmentFact of(Audience audience, Appointment appointment) {
        var feel = appointment.fact() == null ? "null" : appointment.fact();
        for (var type : List.of(FeelType.DATE, FeelType.DATE_TIME)) {
            if (audience.calculate(feel, Scope.EVERYONE, type, Set.of()) instanceof Calculation calculation) {
                return new AppointmentFact(calculation, type == FeelType.DATE);
            }
        }
        throw new IllegalStateException("The date " + feel + " is no longer valid");
    }

    /** As two columns, of which one is null. */
    String columns() {
        return isDay
                ? sql.value() + " as day, cast(null as timestamptz) as moment"
                : "cast(null as date) as day, " + sql.value() + " as moment";
    }
}
