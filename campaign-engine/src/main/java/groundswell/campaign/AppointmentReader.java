package groundswell.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads waits whose end differs from contact to contact. */
final class AppointmentReader {

    static final Set<String> SETTINGS = Set.of("weekdays", "at", "zone", "date", "offset", "yearly", "withoutDate");

    private static final String CONTACTS_OWN = "contact";

    private final StepProblems problems;

    AppointmentReader(StepProblems problems) {
        this.problems = problems;
    }

    static boolean isOne(Map<String, String> settings) {
        return SETTINGS.stream().anyMatch(it -> !settings.getOrDefault(it, "").isEmpty());
    }

    Step.WaitUntil read(String id, String name, Map<String, String> settings) {
        var date = settings.getOrDefault("date", "");
        var appointment = new Appointment(
                weekdays(id, settings.getOrDefault("weekdays", "")),
                date.isEmpty() ? null : date,
                offset(id, settings.getOrDefault("offset", "")),
                hour(id, settings.getOrDefault("at", "")),
                zone(id, settings.getOrDefault("zone", CONTACTS_OWN)),
                yes(id, "yearly", settings.getOrDefault("yearly", "false")),
                leaving(id, settings.getOrDefault("withoutDate", "leave")));
        if (date.isEmpty()) {
            withoutDate(id, settings);
        } else {
            problems.addThoseOfDate(id, date);
        }
        return new Step.WaitUntil(id, name, appointment);
    }

    private void withoutDate(String id, Map<String, String> settings) {
        if (!settings.getOrDefault("offset", "").isEmpty()
                || !settings.getOrDefault("yearly", "").isEmpty()) {
            problems.add(
                    id,
                    "wait",
                    "Before or after which date of the contact is missing.",
                    "Set the date, for instance contact.renewalDate.");
        } else if (settings.getOrDefault("at", "").isEmpty()) {
            problems.add(id, "wait", "The hour is missing.", "Set it, for instance 09:00.");
        }
    }

    private Set<DayOfWeek> weekdays(String id, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.split(",", -1)) {
            if (!part.isBlank()) {
                problems.attempt(
                                id,
                                "weekdays",
                                part.strip(),
                                AppointmentReader::weekday,
                                "Write MON, TUE, WED, THU, FRI, SAT or SUN, with commas between them.")
                        .ifPresent(days::add);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String text) {
        for (var day : DayOfWeek.values()) {
            if (text.length() >= 2 && day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException("“" + text + "” is no weekday.");
    }

    private Appointment.Offset offset(String id, String text) {
        if (text.isEmpty()) {
            return Appointment.Offset.NONE;
        }
        return problems.attempt(
                        id,
                        "offset",
                        text,
                        AppointmentReader::offset,
                        "Write -P7D for seven days before, P1D for a day after.")
                .orElse(Appointment.Offset.NONE);
    }

    private static Appointment.Offset offset(String text) {
        boolean before = text.startsWith("-");
        var length = IsoDuration.parse(before ? text.substring(1) : text);
        Period period = length.period();
        Duration clock = length.clock();
        return before
                ? new Appointment.Offset(period.negated(), clock.negated())
                : new Appointment.Offset(period, clock);
    }

    private @Nullable LocalTime hour(String id, String text) {
        return text.isEmpty()
                ? null
                : problems.attempt(id, "at", text, LocalTime::parse, "Write the hour as 09:00 or 17:30.")
                        .orElse(null);
    }

    private @Nullable ZoneId zone(String id, String text) {
        return text.isEmpty() || text.equals(CONTACTS_OWN)
                ? null
                : problems.attempt(
                                id,
                                "zone",
                                text,
                                ZoneId::of,
                                "Write contact for each contact's own, or a zone such as Europe/Berlin.")
                        .orElse(null);
    }

    private boolean yes(String id, String rule, String text) {
        if (!Set.of("true", "false", "").contains(text)) {
            problems.add(id, rule, "“" + text + "” is neither yes nor no.", "Write true or false.");
        }
        return text.equals("true");
    }

    private boolean leaving(String id, String text) {
        if (!Set.of("leave", "goOn").contains(text)) {
            problems.add(
                    id,
                    "withoutDate",
                    "“" + text + "” is not what can become of somebody without that date.",
                    "Write leave or goOn.");
        }
        return text.equals("leave");
    }
}
