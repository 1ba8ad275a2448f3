package groundswell.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears Ctrl-C also when a script started the server in the background. A shell without job control starts such
 * commands with the interrupt ignored, and a Java process that inherits this can neither hear it nor ask for it: so a
 * small process of the same group listens in its place, and ends when the server does.
 */
@Component
class InterruptWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InterruptWatch.class);
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long SIGINT_BIT = 1L << (2 - 1);
    private static final int ENDED_BY_INTERRUPT = 130;

    private @Nullable Process listener;

    @Override
    public void start() {
        if (!interruptIsIgnored()) {
            return;
        }
        try {
            var mine = String.valueOf(ProcessHandle.current().pid());
            var process = new ProcessBuilder("env", "--default-signal=INT", "tail", "--pid=" + mine, "-f", "/dev/null")
                    .start();
            listener = process;
            var watch = new Thread(() -> exitWhenInterrupted(process), "interrupt-watch");
            watch.setDaemon(true);
            watch.start();
        } catch (IOException e) {
            log.info("Started in the background, so Ctrl-C's signal is not heard; stop with SIGTERM");
        }
    }

    private static void exitWhenInterrupted(Process process) {
        try {
            if (process.waitFor() == ENDED_BY_INTERRUPT) {
                System.exit(ENDED_BY_INTERRUPT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean interruptIsIgnored() {
        try {
            return Files.exists(STATUS)
                    && Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("SigIgn:"))
                            .map(line -> line.substring("SigIgn:".length()).strip())
                            .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & SIGINT_BIT) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (listener != null) {
            listener.destroyForcibly();
            listener = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
