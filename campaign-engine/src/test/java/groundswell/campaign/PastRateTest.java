package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import groundswell.campaign.PastRate.Case;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PastRateTest {

    @Test
    void all_cases_together_are_expected_and_the_range_is_that_of_the_middle_ones() {
        var cases = LongStream.of(1, 2, 3, 4, 5, 100)
                .mapToObj(it -> new Case(1_000, it))
                .toList();
        var rate = PastRate.of(cases).orElseThrow();
        assertThat(rate.people()).isEqualTo(6_000);
        assertThat(rate.cases()).isEqualTo(6);
        assertThat(rate.rate().few()).isEqualTo(0.002);
        assertThat(rate.rate().expected()).isCloseTo(115 / 6_000.0, within(1e-9));
        assertThat(rate.rate().many())
                .as("never below what is expected")
                .isEqualTo(rate.rate().expected());
    }

    @Test
    void of_few_cases_the_range_is_guessed_around_them() {
        var rate = PastRate.of(List.of(new Case(200, 30))).orElseThrow().rate();
        assertThat(rate.few()).isCloseTo(0.1, within(1e-9));
        assertThat(rate.expected()).isCloseTo(0.15, within(1e-9));
        assertThat(rate.many()).isCloseTo(0.225, within(1e-9));
    }

    @Test
    void never_seen_among_a_thousand_is_not_never() {
        var rate = PastRate.of(List.of(new Case(1_000, 0))).orElseThrow().rate();
        assertThat(rate.expected()).isZero();
        assertThat(rate.many()).isEqualTo(0.003);
    }

    @Test
    void more_than_everybody_does_nothing() {
        var rate = PastRate.of(List.of(new Case(100, 90))).orElseThrow().rate();
        assertThat(rate.many()).isEqualTo(1);
        assertThat(rate.isSound()).isTrue();
    }

    @Test
    void a_handful_of_people_says_nothing() {
        assertThat(PastRate.of(List.of(new Case(49, 20)))).isEmpty();
        assertThat(PastRate.of(List.of())).isEmpty();
    }
}
