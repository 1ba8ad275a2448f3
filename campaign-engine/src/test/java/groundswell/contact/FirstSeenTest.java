package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstSeenTest {

    @Test
    void every_key_is_remembered_with_its_first_line() {
        var seen = new FirstSeen();
        for (var n = 1; n <= 200_000; n++) {
            assertThat(seen.add("c" + n + "@example.org", n)).isZero();
        }

        for (var n = 1; n <= 200_000; n++) {
            assertThat(seen.add("c" + n + "@example.org", 500_000 + n)).isEqualTo(n);
        }
        assertThat(seen.add("new@example.org", Integer.MAX_VALUE)).isZero();
        assertThat(seen.add("new@example.org", 1)).isEqualTo(Integer.MAX_VALUE);
    }
}
