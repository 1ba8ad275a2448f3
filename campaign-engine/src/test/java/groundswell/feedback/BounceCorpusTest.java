package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.feedback.Samples.Row;
import groundswell.testing.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real mails, judged by people of another project whose judgement is a strong hint, not a standard. */
class BounceCorpusTest {

    /** Whose address is not the trouble: to suppress one of these loses a customer for nothing. */
    private static final Set<String> NOT_ABOUT_THE_ADDRESS = Set.of(
            "delivered",
            "vacation",
            "feedback",
            "mailboxfull",
            "expired",
            "networkerror",
            "speeding",
            "authfailure",
            "badreputation",
            "blocked",
            "policyviolation",
            "spamdetected");

    private static final Map<String, Reason> SPELT_OTHERWISE = Map.of(
            "mesgtoobig", Reason.MESSAGE_TOO_BIG,
            "suspend", Reason.SUSPENDED,
            "toomanyconn", Reason.TOO_MANY_CONNECTIONS,
            "exceedlimit", Reason.EXCEEDS_LIMIT);

    /** One recipient's verdict of theirs beside ours; {@code report} is missing where we found fewer recipients. */
    private record Pair(
            Row expected, Reading reading, @Nullable DeliveryReport report) {

        String reason() {
            return expected.get(4);
        }

        boolean suppresses() {
            return report != null && report.consequence() == Consequence.SUPPRESS_NOW;
        }

        boolean agrees() {
            return switch (reason()) {
                case "feedback" -> reading.complaint() == FeedbackType.of(expected.get(6));
                case "vacation" -> reading.kind() == InboundKind.AUTO_REPLY;
                default -> report != null && report.reason() == theirs(reason());
            };
        }

        @Override
        public String toString() {
            var ours = report == null ? reading.kind() : report.reason();
            return "%s: %s, ours %s".formatted(expected.get(0), reason(), ours);
        }
    }

    private static Reason theirs(String name) {
        for (var reason : Reason.values()) {
            if (reason.name().replace("_", "").toLowerCase(Locale.ROOT).equals(name)) {
                return reason;
            }
        }
        return SPELT_OTHERWISE.getOrDefault(name, Reason.UNDEFINED);
    }

    private static Path corpus() {
        return Corpus.folder("sisimai-bounces");
    }

    private static List<Pair> pairs() {
        var readings = new LinkedHashMap<String, Reading>();
        var pairs = new ArrayList<Pair>();
        var table = new String(Samples.read(corpus().resolve("expected.tsv")), StandardCharsets.UTF_8);
        Samples.rows(table).forEach(row -> {
            var reading = readings.computeIfAbsent(
                    row.get(0), file -> InboundMail.read(Samples.read(corpus().resolve(file))));
            int index = Integer.parseInt(row.get(1)) - 1;
            var reports = reading.reports();
            pairs.add(new Pair(row, reading, index < reports.size() ? reports.get(index) : null));
        });
        return pairs;
    }

    @Test
    void nobody_is_suppressed_whose_address_is_not_the_trouble() {
        var wronged = pairs().stream()
                .filter(pair -> NOT_ABOUT_THE_ADDRESS.contains(pair.reason()))
                .filter(Pair::suppresses)
                .toList();

        assertThat(wronged).isEmpty();
    }

    @Test
    void nine_of_ten_dead_addresses_are_suppressed_at_once() {
        var dead = pairs().stream()
                .filter(pair -> pair.expected().get(5).equals("true"))
                .toList();
        var missed = dead.stream().filter(pair -> !pair.suppresses()).toList();

        assertThat(1 - (double) missed.size() / dead.size())
                .as("%d of %d were found; not %s", dead.size() - missed.size(), dead.size(), missed)
                .isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void the_reasons_are_mostly_those_that_others_saw() {
        var pairs = pairs();
        var others = pairs.stream().filter(pair -> !pair.agrees()).toList();

        assertThat(1 - (double) others.size() / pairs.size())
                .as("%d of %d agree; not %s", pairs.size() - others.size(), pairs.size(), others)
                .isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void every_complaint_is_recognised_with_its_type() {
        var complaints = pairs().stream()
                .filter(pair -> pair.reason().equals("feedback"))
                .toList();

        assertThat(complaints).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.reading().kind()).isIn(InboundKind.COMPLAINT, InboundKind.UNSUBSCRIBE);
            assertThat(pair.reading().complaint())
                    .isEqualTo(FeedbackType.of(pair.expected().get(6)));
        });
    }

    @Test
    void line_ends_make_no_difference() {
        for (var system : List.of("dos", "mac")) {
            for (var file : Samples.mailsIn(corpus().resolve("maildir").resolve(system))) {
                var twin = corpus().resolve("maildir/bsd")
                        .resolve(file.getFileName().toString());
                assertThat(verdicts(file)).as(file.toString()).isEqualTo(verdicts(twin));
            }
        }
    }

    private static List<String> verdicts(Path file) {
        var reading = InboundMail.read(Samples.read(file));
        var verdicts = new ArrayList<>(List.of(reading.kind() + " " + reading.complaint()));
        reading.reports()
                .forEach(it ->
                        verdicts.add("%s %s %s %s".formatted(it.recipient(), it.action(), it.status(), it.reason())));
        return verdicts;
    }

    @Test
    void what_is_no_bounce_is_none() {
        assertThat(Samples.mailsIn(corpus().resolve("maildir/not")))
                .isNotEmpty()
                .allSatisfy(file -> {
                    var reading = InboundMail.read(Samples.read(file));
                    assertThat(reading.kind()).isEqualTo(InboundKind.REPLY);
                    assertThat(reading.reports()).isEmpty();
                });
    }

    @Test
    void broken_mails_have_a_reading() {
        assertThat(Samples.mailsIn(corpus().resolve("maildir/err")))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(InboundMail.read(Samples.read(file)).kind()).isNotNull());
    }
}
