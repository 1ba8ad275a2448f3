package groundswell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.fixtures.crash.CrashHarness;
import groundswell.fixtures.crash.CrashPoints;
import groundswell.fixtures.crash.CrashSettings;
import groundswell.fixtures.crash.Mutants;
import groundswell.fixtures.crash.Round;
import groundswell.fixtures.crash.Storm;
import groundswell.fixtures.crash.StormSettings;
import groundswell.fixtures.crash.agent.CrashPoint;
import groundswell.fixtures.crash.agent.Mutant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short form; the long ones are commands of their own (docs/proving-sending.md). */
class CrashIT {

    private static final Path JAR = Path.of("target", "groundswell.jar");
    private static final int CONTACTS = 300;
    private static final int ROUNDS = 1;
    private static final Duration WAITING = Duration.ofSeconds(40);

    private final long seed = System.nanoTime() % 1_000_000;

    @Test
    void nobody_gets_a_mail_twice_and_nothing_is_lost_whatever_befalls_nodes_and_database_while_they_send()
            throws Exception {
        assertThat(Storm.run(StormSettings.of(JAR, CONTACTS, ROUNDS, seed)))
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(round -> assertThat(round.faults()).isEmpty());
    }

    /** Which place, chance decides: all of them take a quarter of an hour. */
    @Test
    void wherever_in_a_hand_over_a_node_dies_the_sinks_file_agrees_with_the_ledger() throws Exception {
        var points = new ArrayList<>(Arrays.asList(CrashPoint.values()));
        Collections.shuffle(points, new Random(seed));

        assertThat(CrashPoints.run(JAR, points.subList(0, 1), seed))
                .as("seed %d", seed)
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.faults()).isEmpty());
    }

    /** The others are as quick to break and slower to start. */
    @Test
    void a_product_that_takes_silence_for_a_refusal_is_found_out() throws Exception {
        assertThat(Mutants.run(JAR, List.of(Mutant.TIMEOUT_IS_4XX))).allMatch(Mutants.Verdict::isRed);
    }

    @Test
    void everybody_ends_once_and_where_his_events_say_when_nodes_are_killed_while_events_arrive_and_waits_end()
            throws Exception {
        var settings = CrashSettings.of(JAR, CONTACTS, 1, seed)
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
