package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast we may send, shared by all nodes; the database's clock is moved by moving its rows. */
class PaceTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final PaceTable table = new PaceTable(db);
    private final PaceTable otherNode = new PaceTable(db);

    private void later(Duration time) {
        db.sql("""
                        update sending_pace
                        set filled_at = filled_at - make_interval(secs => :s), changed_at = changed_at - make_interval(secs => :s),
                            refused_at = refused_at - make_interval(secs => :s), closed_until = closed_until - make_interval(secs => :s)
                        """).param("s", (double) time.toSeconds()).update();
    }

    private int perMinute() {
        return Objects.requireNonNull(table.all().get(0).perMinute());
    }

    @Test
    void what_has_no_limit_goes() {
        assertThat(table.take("primary", "google", 500)).isEqualTo(500);
        assertThat(table.all()).isEmpty();
    }

    @Test
    void two_nodes_share_a_limit() {
        table.limit("primary", "google", 600);
        later(Duration.ofMinutes(10));

        int first = table.take("primary", "google", 80);
        int second = otherNode.take("primary", "google", 80);

        assertThat(first).isEqualTo(80);
        assertThat(second)
                .as("a sixth of a minute's is all that may go at once")
                .isEqualTo(20);
        later(Duration.ofSeconds(3));
        assertThat(otherNode.take("primary", "google", 80)).isEqualTo(30);
        assertThat(table.take("primary", "microsoft", 80)).isEqualTo(80);
    }

    @Test
    void a_slow_limit_lets_one_message_go_at_its_time() {
        table.limit("primary", "t-online.de", 1);
        later(Duration.ofMinutes(2));

        assertThat(table.take("primary", "t-online.de", 5)).isEqualTo(1);
        assertThat(table.take("primary", "t-online.de", 5)).isZero();
        later(Duration.ofMinutes(1));
        assertThat(table.take("primary", "t-online.de", 5)).isEqualTo(1);
    }

    @Test
    void a_refusal_closes_and_halves_however_many_connections_hear_it() {
        assertThat(table.slowDown("primary", "yahoo", 1_000, Duration.ofMinutes(5), "421 4.7.0 slow down"))
                .isTrue();
        for (int connection = 0; connection < 8; connection++) {
            assertThat(otherNode.slowDown("primary", "yahoo", 1_000, Duration.ofMinutes(5), "421 4.7.0 slow down"))
                    .isFalse();
        }

        assertThat(perMinute()).isEqualTo(500);
        assertThat(table.take("primary", "yahoo", 10)).isZero();
        later(Duration.ofMinutes(6));
        assertThat(table.take("primary", "yahoo", 10)).isEqualTo(10);
        assertThat(table.slowDown("primary", "yahoo", 400, Duration.ofMinutes(5), "421 again"))
                .isTrue();
        assertThat(perMinute()).isEqualTo(250);
        assertThat(table.all().get(0).refusals()).isEqualTo(2);
        assertThat(table.all().get(0).reply()).isEqualTo("421 again");
    }

    @Test
    void each_clean_minute_gives_a_tenth_back_until_the_limit_is_forgotten() {
        table.slowDown("primary", "yahoo", 200, Duration.ofMinutes(1), "421");
        table.recover();
        assertThat(perMinute()).as("not in the minute of the refusal").isEqualTo(100);

        later(Duration.ofSeconds(61));
        table.recover();
        otherNode.recover();

        assertThat(perMinute()).as("once a minute, whichever node does it").isEqualTo(110);
        for (int minute = 0; minute < 40; minute++) {
            later(Duration.ofSeconds(61));
            table.recover();
        }
        assertThat(table.all()).isEmpty();
    }

    @Test
    void an_operators_limit_is_never_outgrown_and_can_be_taken_away() {
        table.limit("primary", "google", 300);
        table.slowDown("primary", "google", 300, Duration.ofMinutes(1), "421");
        assertThat(perMinute()).isEqualTo(150);
        for (int minute = 0; minute < 20; minute++) {
            later(Duration.ofSeconds(61));
            table.recover();
        }

        assertThat(perMinute()).isEqualTo(300);
        table.limit("primary", "google", null);
        assertThat(table.all()).isEmpty();
    }
}
