package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsualTest {

    private final SegmentRoom room = new SegmentRoom();
    private final Audience audience = room.room.audience;

    private void a_week_later() {
        room.room.clock.forward(Duration.ofDays(7));
    }

    @Test
    void an_audience_three_times_or_a_third_of_last_weeks_is_unusual() {
        audience.remember("true", 2_000L);
        a_week_later();

        assertThat(audience.usual("true", 5_999)).isEmpty();
        assertThat(audience.usual("true", 667)).isEmpty();
        assertThat(audience.usual("true", 64_000).orElseThrow().sentence(64_000))
                .isEqualTo("This audience is 32 times last week's: 64,000 instead of 2,000.");
        assertThat(audience.usual("true", 500).orElseThrow().sentence(500))
                .isEqualTo("This audience is only 25 % of last week's: 500 instead of 2,000.");
        assertThat(audience.usual("true", 6_600).orElseThrow().sentence(6_600))
                .isEqualTo("This audience is 3.3 times last week's: 6,600 instead of 2,000.");
        assertThat(audience.usual("false", 64_000)).as("another condition").isEmpty();
    }

    @Test
    void a_week_is_what_counts_not_yesterday_and_not_last_year() {
        audience.remember("true", 1L);
        assertThat(audience.usual("true", 100)).isEmpty();

        room.room.clock.forward(Duration.ofDays(40));
        assertThat(audience.usual("true", 100)).isEmpty();
    }

    @Test
    void nobody_last_week_is_said_as_such() {
        audience.remember("true", 0L);
        a_week_later();

        assertThat(audience.usual("true", 0)).isEmpty();
        assertThat(audience.usual("true", 12).orElseThrow().sentence(12))
                .isEqualTo("This audience has 12 people; last week it had none.");
    }

    @Test
    void each_sweep_remembers_how_large_the_segments_are_and_how_they_are_named_in_conditions() {
        room.room.contact("ada", "{\"age\": 20}");
        room.rule("Grown", "contact.age >= 18");
        room.segments.follow();
        room.segments.sweep();
        a_week_later();

        assertThat(audience.usual("contact.age >= 18", 10).orElseThrow().count())
                .isEqualTo(1);
        assertThat(audience.usual("inSegment(\"grown\")", 10).orElseThrow().ratio())
                .isEqualTo(10);
    }
}
