package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {

    /** RFC 3492 7.1, those that domains may hold, and the letter for which IDNA 2003 would go to another owner. */
    @ParameterizedTest
    @CsvSource({
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "他們爲什麽不說中文, ihqwctvzc91f659drss3x8bo0yb",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "bücher, bcher-kva",
        "straße, strae-oqa"
    })
    void a_label_is_written_as_the_rfc_writes_it(String label, String expected) {
        assertThat(Punycode.encode(label)).isEqualTo(expected);
    }

    @Test
    void random_labels_are_read_back_by_another_implementation() {
        var random = new Random(2026);
        for (var i = 0; i < 10_000; i++) {
            var label = random.ints(1 + random.nextInt(12), 0x4E00, 0x9FA5)
                    .map(point -> random.nextBoolean() ? point : 'a' + point % 26)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append('中')
                    .toString();

            assertThat(IDN.toUnicode("xn--" + Punycode.encode(label))).isEqualTo(label);
        }
    }
}
