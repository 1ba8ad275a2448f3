package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineListsTest {

    private static final Instant SENT = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant LATER = SENT.plusSeconds(60);
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    private static final String GMAIL =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

    private final MachineFilter filter = new MachineLists().filter();

    private static Judgement judge(MachineFilter filter, String agent, String ip) {
        return filter.judge(new Visit(agent, ip, Ahead.NO), SENT, LATER);
    }

    @Test
    void apples_proxy_is_told_by_its_bare_name() {
        assertThat(judge(filter, "Mozilla/5.0", "172.224.1.1")).isEqualTo(Judgement.machine(Cause.PRIVACY_PROXY));
        assertThat(Cause.PRIVACY_PROXY.hitClass()).isEqualTo(HitClass.PROXY);
    }

    @Test
    void googles_picture_proxy_is_a_person_who_opens_the_mail_unless_it_comes_with_the_mail() {
        assertThat(judge(filter, GMAIL, "35.190.247.1")).isEqualTo(new Judgement(Verdict.HUMAN, Cause.IMAGE_PROXY));
        assertThat(filter.judge(new Visit(GMAIL, null, Ahead.NO), SENT, SENT.plusMillis(800)))
                .isEqualTo(Judgement.machine(Cause.HASTE));
    }

    @ParameterizedTest
    @CsvSource({
        "34.64.0.0, NETWORK",
        "34.127.255.255, NETWORK",
        "34.128.0.0, ",
        "2a01:4f8:1::1, NETWORK",
        "2a01:4f9::1, ",
        "::ffff:34.64.0.1, NETWORK",
        "203.0.113.7, ",
        "not-an-address, ",
        "999.1.1.1, ",
        "dead.beef, "
    })
    void who_comes_out_of_a_data_centre_is_a_machine(String ip, Cause cause) {
        assertThat(judge(filter, BROWSER, ip).cause()).isEqualTo(cause);
    }

    @Test
    void files_in_the_data_directory_take_the_place_of_the_lists_and_may_change(@TempDir Path dataDir)
            throws Exception {
        var settings = new TrackingSettings(Duration.ZERO, 1, null, null);
        Files.writeString(dataDir.resolve("networks.txt"), "203.0.113.0/24 # ours\n198.51.100.7 privacy-proxy\n");
        var lists = new MachineLists(settings, dataDir);

        assertThat(judge(lists.filter(), BROWSER, "203.0.113.7")).isEqualTo(Judgement.machine(Cause.NETWORK));
        assertThat(judge(lists.filter(), BROWSER, "198.51.100.7").cause()).isEqualTo(Cause.PRIVACY_PROXY);
        assertThat(judge(lists.filter(), BROWSER, "34.64.0.0")).isEqualTo(Judgement.HUMAN);

        var machines = dataDir.resolve("machines.txt");
        Files.writeString(machines, "firefox\n");
        assertThat(judge(lists.fresh(), BROWSER, "34.64.0.0")).isEqualTo(Judgement.machine(Cause.AGENT));

        Files.writeString(machines, "[no such cause]\nx\n");
        Files.setLastModifiedTime(machines, FileTime.fromMillis(1_000));
        assertThat(judge(lists.fresh(), BROWSER, "34.64.0.0")).isEqualTo(Judgement.machine(Cause.AGENT));
    }

    @Test
    void a_line_that_is_no_range_is_refused() {
        for (var line : List.of("example.com/24", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/8 martian")) {
            assertThatThrownBy(() -> new Networks(List.of(line))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
