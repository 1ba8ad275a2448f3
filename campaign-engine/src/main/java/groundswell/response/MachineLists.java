package groundswell.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The lists by which machines are told: packaged, or files of the operator's in their place. A file that changed is read
 * again within a minute; one that cannot be read leaves the lists as they were.
 */
@Component
class MachineLists {

    private static final Logger log = LoggerFactory.getLogger(MachineLists.class);
    private static final long LOOK_AGAIN = 60_000_000_000L;

    private final @Nullable Path machines;
    private final @Nullable Path networks;

    private MachineFilter filter;
    private long state;
    private long lookedAt = System.nanoTime();

    @Autowired
    MachineLists(TrackingSettings settings, @Value("${groundswell.data-dir:data}") Path dataDir) {
        this.machines = settings.machines() == null ? dataDir.resolve("machines.txt") : settings.machines();
        this.networks = settings.networks() == null ? dataDir.resolve("networks.txt") : settings.networks();
        this.state = state();
        this.filter = read();
    }

    /** Only what is packaged. */
    MachineLists() {
        this.machines = null;
        this.networks = null;
        this.filter = read();
    }

    synchronized MachineFilter filter() {
        return System.nanoTime() - lookedAt < LOOK_AGAIN ? filter : fresh();
    }

    /** Looks at the files now. */
    synchronized MachineFilter fresh() {
        lookedAt = System.nanoTime();
        long now = state();
        if (now != state) {
            state = now;
            try {
                filter = read();
                log.info("The lists of machines were read again; hits from now on are judged by them");
            } catch (RuntimeException e) {
                log.warn("The changed lists of machines cannot be read; those from before are kept", e);
            }
        }
        return filter;
    }

    private MachineFilter read() {
        return new MachineFilter(lines(machines, "machines.txt"), new Networks(lines(networks, "networks.txt")));
    }

    private static List<String> lines(@Nullable Path file, String packaged) {
        try {
            var text = file != null && Files.exists(file)
                    ? Files.readString(file)
                    : new ClassPathResource("groundswell/response/" + packaged)
                            .getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long state() {
        return 31 * changed(machines) + changed(networks);
    }

    private static long changed(@Nullable Path file) {
        return file == null ? 0 : file.toFile().lastModified();
    }

    /** As it is written in a list: {@code image-proxy}. */
    static Cause cause(String word) {
        return Cause.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
