package groundswell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.fixtures.crash.CrashHarness;
import groundswell.fixtures.crash.CrashSettings;
import groundswell.fixtures.crash.Round;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form; the long ones are {@code CrashHarness --rounds=200}, and the same with {@code --journey=events}. */
class CrashIT {

    private static final int CONTACTS = 300;
    private static final int ROUNDS = 2;
    private static final Duration WAITING = Duration.ofSeconds(75);

    @Test
    void nobody_gets_a_mail_twice_and_nothing_is_lost_when_nodes_are_killed_while_they_send() throws Exception {
        var seed = System.nanoTime() % 1_000_000;

        var rounds = CrashHarness.run(CrashSettings.of(Path.of("target", "groundswell.jar"), CONTACTS, ROUNDS, seed));

        assertKept(rounds, seed);
    }

    @Test
    void everybody_ends_once_and_where_his_events_say_when_nodes_are_killed_while_events_arrive_and_waits_end()
            throws Exception {
        var seed = System.nanoTime() % 1_000_000;
        var settings = CrashSettings.of(Path.of("target", "groundswell.jar"), CONTACTS, 1, seed)
                .with(CrashSettings.Journey.EVENTS)
                .waiting(WAITING);

        assertKept(CrashHarness.run(settings), seed);
    }

    private static void assertKept(List<Round> rounds, long seed) {
        assertThat(rounds)
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(round -> assertThat(round.faults()).isEmpty());
    }
}
