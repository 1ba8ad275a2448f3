package groundswell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.access.LinkTokens.Purpose;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    private final LinkTokens tokens = new LinkTokens(key(1));
    private final String token = tokens.sign(Purpose.CLICK, 42, Long.MAX_VALUE);

    private static byte[] key(int first) {
        var key = new byte[32];
        key[0] = (byte) first;
        return key;
    }

    @Test
    void what_was_signed_is_read_again() {
        assertThat(tokens.read(Purpose.CLICK, token)).hasValue(new long[] {42, Long.MAX_VALUE});
        assertThat(token).matches("[A-Za-z0-9_-]{44}");
    }

    @Test
    void a_token_serves_one_purpose_only() {
        for (var purpose : Purpose.values()) {
            assertThat(tokens.read(purpose, token).isPresent()).isEqualTo(purpose == Purpose.CLICK);
        }
    }

    @Test
    void the_key_decides() {
        assertThat(new LinkTokens(key(2)).read(Purpose.CLICK, token)).isEmpty();
        assertThatThrownBy(() -> new LinkTokens(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_changed_bit_is_noticed() {
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var spelling = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(tokens.read(Purpose.CLICK, spelling)).isEmpty();
        }
    }

    @Test
    void a_token_has_one_spelling() {
        var one = tokens.sign(Purpose.OPEN, 7);

        assertThat(tokens.read(Purpose.OPEN, one)).isPresent();
        assertThat(tokens.read(Purpose.OPEN, one + "=")).isEmpty();
        assertThat(tokens.read(Purpose.OPEN, one + "A")).isEmpty();
        assertThat(tokens.read(Purpose.OPEN, one.substring(1))).isEmpty();
        // 25 bytes are 33 characters and a third: the last character carries 2 bits that mean nothing
        var last = one.charAt(one.length() - 1);
        assertThat(tokens.read(Purpose.OPEN, one.substring(0, one.length() - 1) + (char) (last + 1)))
                .isEmpty();
    }

    @Test
    void a_hundred_thousand_guesses_find_nothing() {
        var random = new Random(1);
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < 100_000; i++) {
            var mac = new byte[16];
            random.nextBytes(mac);
            System.arraycopy(mac, 0, bytes, bytes.length - 16, 16);

            assertThat(tokens.read(
                            Purpose.CLICK,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isEmpty();
        }
    }

    @Test
    void nonsense_is_no_token() {
        for (var nonsense : new String[] {"", "A", "ä", "../..", "AAAA", "A".repeat(100_000), "\0", " " + token}) {
            assertThat(tokens.read(Purpose.CLICK, nonsense)).isEmpty();
        }
    }
}
