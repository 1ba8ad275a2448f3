package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decisions of {@code docs/address-decisions.md}. */
class EmailAddressTest {

    /** What isemail calls valid: its categories below the threshold. */
    private static final Set<String> VALID = Set.of("ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN", "ISEMAIL_RFC5321");

    private static final int LONGEST_SHOWN = 40;

    private static final Path DECISIONS = Path.of("..", "docs", "address-decisions.md");

    /** Case, address, verdict of isemail, and ours; what stands behind is for people. */
    private static final Pattern ROW = Pattern.compile("(?m)^(\\| \\d+ \\| `.*` \\| \\S+ \\S+ \\| \\S+ \\|) .+ \\|$");

    @Test
    void the_isemail_corpus_is_decided_as_isemail_does_except_for_the_cases_of_the_table() throws IOException {
        var otherwise = new ArrayList<String>();
        var checked = 0;

        for (var line : Files.readAllLines(Corpus.folder("isemail").resolve("tests.jsonl"))) {
            var test = new JsonMapper().readTree(line);
            var taken = isTaken(withControls(test.get("address").asString()));
            if (taken != VALID.contains(test.get("category").asString())) {
                otherwise.add(row(test, taken));
            }
            checked++;
        }

        var table = ROW.matcher(Files.readString(DECISIONS))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(table).isEqualTo(otherwise);
        assertThat(checked).isEqualTo(164);
    }

    private static String row(JsonNode test, boolean taken) {
        var address = test.get("address").asString().replace("|", "\\|");
        return "| %s | `%s` | %s: %s | %s |"
                .formatted(
                        test.get("id").asString(),
                        address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "…" : address,
                        taken ? "refused" : "taken",
                        test.get("diagnosis").asString().replace("ISEMAIL_", ""),
                        taken ? "taken" : "refused");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, Ada@example.org, ada@example.org",
        "'  ada@example.org ', ada@example.org, ada@example.org",
        "ada@bücher.de, ada@bücher.de, ada@xn--bcher-kva.de",
        "ada@BÜCHER.de, ada@bücher.de, ada@xn--bcher-kva.de",
        "ada@straße.de, ada@straße.de, ada@xn--strae-oqa.de",
        "用户@例え.jp, 用户@例え.jp, 用户@xn--r8jz45g.jp",
        "wang@王小明。台灣, wang@王小明.台灣, wang@xn--yeto6u69k.xn--kpry57d",
        "MÜLLER@example.org, MÜLLER@example.org, müller@example.org",
        "ada+tag@mail.example.org, ada+tag@mail.example.org, ada+tag@mail.example.org",
    })
    void an_address_is_kept_as_written_and_compared_in_one_form(String written, String value, String key) {
        var address = new EmailAddress(written);

        assertThat(address.value()).isEqualTo(value);
        assertThat(address.key()).isEqualTo(key);
        assertThat(new EmailAddress(address.value()).key())
                .as("reading it again")
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@gmail",
                "ada@@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,ben@example.org",
                "ada lovelace@example.org",
                "ada@1.2.3.4",
                "ada@exa_mple.org",
                "ada@example.org\r\nBcc: all@example.org",
                "ada\0@example.org",
                "ada\u202e@example.org",
                "ada@ex\u00adample..org",
                "\ud800@example.org",
                "ada@💩.la"
            })
    void what_no_server_takes_or_could_be_misread_is_refused_with_a_sentence(String written) {
        assertThatThrownBy(() -> new EmailAddress(written))
                .isInstanceOfSatisfying(
                        InvalidContact.class,
                        refused ->
                                assertThat(refused.problems().get(0).message()).endsWith("."));
    }

    @Test
    void the_lengths_of_rfc_5321_are_kept_in_octets() {
        assertThat(isTaken("a".repeat(64) + "@example.org")).isTrue();
        assertThat(isTaken("a".repeat(65) + "@example.org")).isFalse();
        assertThat(isTaken("ü".repeat(32) + "@example.org")).isTrue();
        assertThat(isTaken("ü".repeat(33) + "@example.org")).isFalse();
        assertThat(isTaken("a@" + ("b".repeat(61) + ".").repeat(4) + "org")).isTrue();
        assertThat(isTaken("abc@" + ("b".repeat(61) + ".").repeat(4) + "org")).isFalse();
    }

    private static boolean isTaken(String address) {
        try {
            return !new EmailAddress(address).key().isEmpty();
        } catch (InvalidContact e) {
            return false;
        }
    }

    /** The corpus writes a control character as the picture of it. */
    private static String withControls(String address) {
        return address.codePoints()
                .map(point -> point >= 0x2400 && point < 0x2420 ? point - 0x2400 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
