package groundswell.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A shipped decision table as somebody has changed it. */
public final class ChangedDecisions {

    private ChangedDecisions() {}

    /** Fails when the table does not say {@code before}. */
    public static Decisions of(String table, String before, String after, Clock clock) throws IOException {
        var shipped = new ClassPathResource("workflows/" + table + ".dmn").getContentAsString(StandardCharsets.UTF_8);
        var changed = shipped.replace(before, after);
        if (changed.equals(shipped)) {
            throw new AssertionError(table + " does not say " + before);
        }
        return new Decisions(clock, List.of(new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8))));
    }
}
