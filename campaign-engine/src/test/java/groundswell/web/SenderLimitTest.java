package groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SenderLimitTest {

    private final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    private final SenderLimit limit = new SenderLimit(clock);

    private void send(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.allows(address)).isTrue();
        }
    }

    @Test
    void ten_a_minute_are_taken_and_the_next_minute_is_a_new_one() {
        send("203.0.113.7", SenderLimit.MOST_PER_WINDOW);
        assertThat(limit.allows("203.0.113.7")).isFalse();
        assertThat(limit.allows("203.0.113.8")).isTrue();

        clock.forward(Duration.ofMinutes(1));
        assertThat(limit.allows("203.0.113.7")).isTrue();
    }

    @Test
    void a_network_of_ipv6_is_one_sender() {
        for (int i = 0; i < SenderLimit.MOST_PER_WINDOW; i++) {
            assertThat(limit.allows("2001:db8:0:1:0:0:0:" + i)).isTrue();
        }

        assertThat(limit.allows("2001:db8:0:1:0:0:0:ffff")).isFalse();
        assertThat(limit.allows("2001:db8:0:2:0:0:0:1")).isTrue();
    }

    @Test
    void many_senders_do_not_fill_the_memory() {
        for (int i = 0; i < SenderLimit.MOST_SENDERS + 500; i++) {
            limit.allows("sender " + i);
        }

        assertThat(limit.senders()).isEqualTo(SenderLimit.MOST_SENDERS);
    }
}
