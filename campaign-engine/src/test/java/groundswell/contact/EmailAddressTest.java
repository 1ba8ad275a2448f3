package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.testing.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decisions of {@code docs/address-decisions.md}. */
class EmailAddressTest {

    /** What isemail calls valid, with or without a name server's word. */
    private static final Set<String> TAKEN = Set.of("ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN");

    @Test
    void every_valid_address_of_the_isemail_corpus_is_taken_and_every_other_is_refused() throws IOException {
        var wrong = new ArrayList<String>();
        var checked = 0;

        for (var line : Files.readAllLines(Corpus.folder("isemail").resolve("tests.jsonl"))) {
            var test = new JsonMapper().readTree(line);
            var address = withControls(test.get("address").asString());
            var expected = TAKEN.contains(test.get("category").asString()) || isOnlyPaddedWithSpaces(address, test);
            if (isTaken(address) != expected) {
                wrong.add(test.toString());
            }
            checked++;
        }

        assertThat(wrong).isEmpty();
        assertThat(checked).isEqualTo(164);
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

    private static boolean isOnlyPaddedWithSpaces(String address, JsonNode test) {
        return test.get("diagnosis").asString().equals("ISEMAIL_CFWS_FWS")
                && address.chars().noneMatch(Character::isISOControl);
    }
}
