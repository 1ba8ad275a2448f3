package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.delivery.Guard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest(name = "{0} of {1} letters called spam: {2}")
    @CsvSource({
        "0, 0, NONE",
        "3, 20, NONE",
        "3, 5000, NONE",
        "4, 300, WARN",
        "5, 300, THROTTLE",
        "15, 300, PAUSE",
        "79, 100000, NONE",
        "80, 100000, WARN",
        "99, 100000, WARN",
        "100, 100000, THROTTLE",
        "299, 100000, THROTTLE",
        "300, 100000, PAUSE",
    })
    void complaints(long count, long letters, Guard level) {
        assertThat(Limits.COMPLAINTS.measure(count, letters).level()).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} of {1} letters to nobody: {2}")
    @CsvSource({
        "19, 40, NONE",
        "20, 40, WARN",
        "49, 60, WARN",
        "50, 60, PAUSE",
        "199, 10000, NONE",
        "499, 10000, WARN",
        "500, 10000, PAUSE",
    })
    void letters_to_addresses_that_nobody_has(long count, long letters, Guard level) {
        assertThat(Limits.BOUNCES.measure(count, letters).level()).isEqualTo(level);
    }
}
