package groundswell.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.fixtures.crash.agent.CrashPoint;
import groundswell.fixtures.crash.agent.Hardship;
import groundswell.fixtures.crash.agent.Hook;
import groundswell.fixtures.crash.agent.Mutant;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product knows nothing of the agent that makes it fail: whoever renames a method is told here, not by a long run. */
class HooksTest {

    @ParameterizedTest
    @EnumSource
    void every_crash_point_finds_its_method(CrashPoint point) throws IOException {
        assertAllChange(Hook.of(point));
    }

    @ParameterizedTest
    @EnumSource
    void every_mutant_finds_the_words_that_it_takes_away(Mutant mutant) throws IOException {
        assertAllChange(mutant.hooks());
    }

    @ParameterizedTest
    @EnumSource
    void every_hardship_finds_its_place(Hardship hardship) throws IOException {
        assertAllChange(hardship.hooks());
    }

    @Test
    void a_hook_that_finds_nothing_says_so() {
        var loader = getClass().getClassLoader();

        assertThatThrownBy(() -> Hook.tryOut(new Hook.Reworded(Hook.LEDGER, "reap", "no such words", ""), loader))
                .hasMessageContaining("no longer in groundswell.delivery.Ledger.reap");
        assertThatThrownBy(() -> Hook.tryOut(new Hook.Reworded(Hook.LEDGER, "reaper", "UNKNOWN", ""), loader))
                .hasMessageContaining("has no method reaper any more");
    }

    private static void assertAllChange(List<Hook> hooks) throws IOException {
        for (var hook : hooks) {
            assertThat(Hook.tryOut(hook, HooksTest.class.getClassLoader())).isNotEqualTo(classFile(hook.type()));
        }
    }

    private static byte[] classFile(String type) throws IOException {
        try (var in = HooksTest.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
            return Objects.requireNonNull(in, type).readAllBytes();
        }
    }
}
