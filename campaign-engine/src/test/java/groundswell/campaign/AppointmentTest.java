package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Appointment at(String hour, DayOfWeek... days) {
        return new Appointment(Set.of(days), null, Appointment.Offset.NONE, LocalTime.parse(hour), null, false, true);
    }

    private static Appointment days(int days, boolean yearly) {
        return new Appointment(
                Set.of(),
                "contact.day",
                new Appointment.Offset(Period.ofDays(days), Duration.ZERO),
                null,
                null,
                yearly,
                true);
    }

    private static Instant utc(String text) {
        return Instant.parse(text);
    }

    @Test
    void the_next_such_hour_is_each_contacts_own() {
        var now = utc("2026-01-14T12:00:00Z");
        var morning = at("09:00");
        assertThat(morning.due(null, BERLIN, now)).isEqualTo(utc("2026-01-15T08:00:00Z"));
        assertThat(morning.due(null, TAIPEI, now)).isEqualTo(utc("2026-01-15T01:00:00Z"));
        assertThat(morning.due(null, NEW_YORK, now)).isEqualTo(utc("2026-01-14T14:00:00Z"));
        assertThat(at("13:00").due(null, BERLIN, now)).as("at this very moment").isEqualTo(now);
    }

    @Test
    void only_on_the_days_that_are_named() {
        var friday = utc("2026-01-16T12:00:00Z");
        var workdays = at("09:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(workdays.due(null, BERLIN, friday)).isEqualTo(utc("2026-01-19T08:00:00Z"));
        assertThat(at("23:30", DayOfWeek.FRIDAY).due(null, BERLIN, friday)).isEqualTo(utc("2026-01-16T22:30:00Z"));
        // In Taipei it is Friday evening: this Friday's morning is over.
        assertThat(at("09:00", DayOfWeek.FRIDAY).due(null, TAIPEI, friday)).isEqualTo(utc("2026-01-23T01:00:00Z"));
    }

    @Test
    void an_hour_that_the_clock_change_leaves_out_is_the_one_after_it() {
        var at = at("02:30");
        assertThat(at.due(null, BERLIN, utc("2026-03-29T00:00:00Z"))).isEqualTo(utc("2026-03-29T01:30:00Z"));
        assertThat(at.due(null, NEW_YORK, utc("2026-03-08T06:00:00Z"))).isEqualTo(utc("2026-03-08T07:30:00Z"));
        assertThat(at.due(null, TAIPEI, utc("2026-03-28T18:00:00Z"))).isEqualTo(utc("2026-03-28T18:30:00Z"));
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_one_counts_once() {
        var at = at("02:30");
        assertThat(at.due(null, BERLIN, utc("2026-10-25T00:00:00Z"))).isEqualTo(utc("2026-10-25T00:30:00Z"));
        assertThat(at.due(null, BERLIN, utc("2026-10-25T01:00:00Z")))
                .as("after the first one it is the next day's")
                .isEqualTo(utc("2026-10-26T01:30:00Z"));
        assertThat(at("01:30").due(null, NEW_YORK, utc("2026-11-01T05:00:00Z"))).isEqualTo(utc("2026-11-01T05:30:00Z"));
    }

    @Test
    void days_before_and_after_a_date_keep_the_hour_over_a_clock_change() {
        var week = days(-7, false);
        assertThat(week.due(LocalDate.parse("2026-04-02"), BERLIN, utc("2026-01-01T00:00:00Z")))
                .as("the clock was still wintry")
                .isEqualTo(utc("2026-03-26T08:00:00Z"));
        assertThat(days(3, false).due(LocalDate.parse("2026-03-27"), BERLIN, utc("2026-01-01T00:00:00Z")))
                .isEqualTo(utc("2026-03-30T07:00:00Z"));
    }

    @Test
    void a_date_with_a_time_is_kept_to_a_quarter_of_an_hour_never_too_early() {
        var moment = OffsetDateTime.parse("2026-05-01T10:07:30Z");
        var hours = new Appointment(
                Set.of(),
                "contact.moment",
                new Appointment.Offset(Period.ZERO, Duration.ofHours(-2)),
                null,
                null,
                false,
                true);
        assertThat(hours.due(moment, BERLIN, utc("2026-01-01T00:00:00Z"))).isEqualTo(utc("2026-05-01T08:15:00Z"));
    }

    @Test
    void a_birthday_comes_each_year() {
        var birthday = days(0, true);
        var born = LocalDate.parse("1980-03-01");
        assertThat(birthday.due(born, BERLIN, utc("2026-02-01T00:00:00Z"))).isEqualTo(utc("2026-03-01T08:00:00Z"));
        assertThat(birthday.due(born, BERLIN, utc("2026-03-01T08:00:00Z"))).isEqualTo(utc("2026-03-01T08:00:00Z"));
        assertThat(birthday.due(born, BERLIN, utc("2026-03-01T08:00:01Z"))).isEqualTo(utc("2027-03-01T08:00:00Z"));
        assertThat(birthday.due(LocalDate.parse("2000-02-29"), BERLIN, utc("2026-02-01T00:00:00Z")))
                .as("born on a leap day")
                .isEqualTo(utc("2026-02-28T08:00:00Z"));
        assertThat(days(-14, true).due(LocalDate.parse("1990-01-05"), BERLIN, utc("2026-12-01T00:00:00Z")))
                .as("two weeks before, in the year before")
                .isEqualTo(utc("2026-12-22T08:00:00Z"));
    }
}
