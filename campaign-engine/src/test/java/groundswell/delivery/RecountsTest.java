package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecountsTest {

    private final Recounts<MessageCounts> recounts = new Recounts<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void cheap_recount_is_made_each_time() {
        recounts.of(1, this::quick);
        recounts.of(1, this::quick);

        assertThat(made).hasValue(2);
    }

    @Test
    void costly_recount_is_kept_for_its_own_campaign() {
        Supplier<MessageCounts> slow = () -> slow(80);
        recounts.of(1, slow);
        recounts.of(1, slow);
        recounts.of(2, slow);

        assertThat(made).hasValue(2);
    }

    @Test
    void forgotten_recount_is_made_again() {
        Supplier<MessageCounts> slow = () -> slow(80);
        recounts.of(1, slow);
        recounts.forget(1);
        recounts.of(1, slow);

        assertThat(made).hasValue(2);
    }

    private MessageCounts quick() {
        made.incrementAndGet();
        return MessageCounts.NONE;
    }

    private MessageCounts slow(long millis) {
        made.incrementAndGet();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return MessageCounts.NONE;
    }
}
