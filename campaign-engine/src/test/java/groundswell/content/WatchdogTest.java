package groundswell.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchdogTest {

    private static final Map<String, ?> FIELDS = Map.of(
            "contact", Map.of("tags", Collections.nCopies(1000, "tea")), "unsubscribeUrl", "https://go.example/u");

    @Test
    @Timeout(10)
    void a_loop_that_does_not_end_is_stopped_after_two_seconds() {
        var content = Drafts.content(Drafts.withText(loops(6, "")));
        var before = System.nanoTime();

        assertThatThrownBy(() -> content.render("draft", "en", FIELDS, LinkWriter.PLAIN))
                .isInstanceOf(RenderingFailed.class)
                .hasMessage("draft/en.text.ftl: writing the message took over two seconds");

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @Timeout(10)
    void a_message_that_grows_over_a_megabyte_is_stopped() {
        var content = Drafts.content(Drafts.withText(loops(6, "x".repeat(100))));

        assertThatThrownBy(() -> content.render("draft", "en", FIELDS, LinkWriter.PLAIN))
                .isInstanceOf(RenderingFailed.class)
                .hasMessage("draft/en.text.ftl: the message grows over 1 MB");
    }

    @Test
    void a_message_written_in_time_is_left_alone() throws InterruptedException {
        try (var watchdog = new Watchdog(Duration.ofMillis(20))) {
            watchdog.watch().close();

            Thread.sleep(60);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static String loops(int depth, String body) {
        return "[#list contact.tags as t]".repeat(depth) + body + "[/#list]".repeat(depth);
    }
}
