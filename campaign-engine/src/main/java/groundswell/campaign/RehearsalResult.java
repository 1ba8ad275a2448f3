package groundswell.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would happen. Days are those of the server's zone.
 *
 * @param entering how many come in
 * @param keptOut how many fulfil the audience and may not enter (again), by reason: {@code WAS_HERE}, {@code INSIDE},
 *     {@code TOO_SOON}
 * @param steps how many come to each element
 * @param flows how many go each way
 * @param outcomes how many leave the campaign, and where
 * @param staying how many wait for something of which nobody knows whether it ever happens
 * @param ends when the last ones have left; null when nobody does
 * @param mostEnded when nineteen of twenty of those who ever leave have left; null when nobody does
 * @param notes what else one has to know
 */
public record RehearsalResult(
        long entering,
        Map<String, Long> keptOut,
        List<Counted> steps,
        List<Counted> flows,
        List<Counted> outcomes,
        Range staying,
        Range mails,
        List<Day> days,
        List<Hour> hours,
        List<Letter> letters,
        List<Work> work,
        @Nullable Instant ends,
        @Nullable Instant mostEnded,
        Money cost,
        Money worth,
        List<Note> notes) {

    public record Counted(String id, Range people) {}

    public record Day(LocalDate day, Range mails) {}

    /** {@code begins} is the first moment of the hour; hours without mails are left out. */
    public record Hour(Instant begins, Range mails) {}

    /** {@code leftOut}: who is not written to, by the reasons of consent, and {@code CAPPED}. */
    public record Letter(
            String element, String name, String template, String topic, Range mails, List<LeftOut> leftOut) {}

    public record LeftOut(String reason, Range people) {}

    /**
     * What one of ours has to do.
     *
     * @param team the group of a user task; {@code sales} for leads
     * @param busiest the most that come in on one day
     */
    public record Work(
            String element,
            String name,
            String team,
            boolean leads,
            Range people,
            Range busiest,
            @Nullable LocalDate busiestDay) {}

    public record Money(BigDecimal few, BigDecimal expected, BigDecimal many, String currency) {}

    /** Something that the numbers do not tell; {@code element} is null when it is about all of them. */
    public record Note(Kind kind, @Nullable String element) {

        public enum Kind {
            /** Those for whom the condition is true today; later, those for whom it becomes true. */
            CONDITION_TODAY,
            /** Some are on their way still when a year is over. */
            ONE_YEAR,
            /** One occasion of a schedule. */
            ONE_OCCASION,
            /** What happened in the last four weeks happens again. */
            EVENTS_AGAIN,
            /** Which way does best is not known; the first one stands for it. */
            WINNER_UNKNOWN,
            /** What the other campaign sends is not counted. */
            OTHER_CAMPAIGN,
            /** What is changed here counts for conditions behind it as it is today. */
            CHANGES_LATER
        }
    }
}
