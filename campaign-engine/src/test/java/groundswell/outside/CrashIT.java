package groundswell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.fixtures.crash.CrashHarness;
import groundswell.fixtures.crash.CrashSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form; the long one is {@code CrashHarness --rounds=200}. */
class CrashIT {

    private static final int CONTACTS = 300;
    private static final int ROUNDS = 2;

    @Test
    void nobody_gets_a_mail_twice_and_nothing_is_lost_when_nodes_are_killed_while_they_send() throws Exception {
        var seed = System.nanoTime() % 1_000_000;

        var rounds = CrashHarness.run(CrashSettings.of(Path.of("target", "groundswell.jar"), CONTACTS, ROUNDS, seed));

        assertThat(rounds)
                .as("seed %d", seed)
                .hasSize(ROUNDS)
                .allSatisfy(round -> assertThat(round.faults()).isEmpty());
    }
}
