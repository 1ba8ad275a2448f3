package groundswell.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that this node does over and over in a thread of its own until it is stopped, with a pause after each time.
 * When it throws, the log says so and it is done again after the pause.
 */
public final class Repeating {

    private static final Logger log = LoggerFactory.getLogger(Repeating.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /** {@code name} is that of the thread, and what the log calls it. */
    public Repeating(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        running = true;
        thread = new Thread(this::repeat, name);
        thread.start();
    }

    private void repeat() {
        while (running) {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn("{} broke off; it goes on in {} ms", name, pause.toMillis(), e);
            }
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Interrupts what is being done and waits for its end, at most ten seconds. Idempotent. */
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }
}
