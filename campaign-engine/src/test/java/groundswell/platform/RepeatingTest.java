package groundswell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void what_throws_is_done_again() throws InterruptedException {
        var thrice = new CountDownLatch(3);
        var repeating = new Repeating("work that fails", SHORT, () -> {
            thrice.countDown();
            throw new IllegalStateException("as always");
        });

        repeating.start();

        assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(repeating.isRunning()).isTrue();
        repeating.stop();
        assertThat(repeating.isRunning()).isFalse();
    }

    @Test
    void after_the_stop_nothing_is_done_any_more() throws InterruptedException {
        var times = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var repeating = new Repeating("work", SHORT, () -> {
            times.incrementAndGet();
            begun.countDown();
        });
        repeating.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        repeating.stop();
        repeating.stop();

        int done = times.get();
        Thread.sleep(20);
        assertThat(times).hasValue(done);
    }
}
