package groundswell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.access.LinkTokens.Purpose;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AddressTokensTest {

    private final AddressTokens tokens = new AddressTokens(new LinkTokens(new byte[32]));
    private final String token = tokens.sign(Purpose.LEAVE_BY_MAIL, 42, Long.MAX_VALUE);

    @Test
    void what_was_signed_is_read_again_also_in_capitals() {
        assertThat(token).matches("[0-9a-v]{45}");
        assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, token)).hasValue(new long[] {42, Long.MAX_VALUE});
        assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, token.toUpperCase(Locale.ROOT)))
                .hasValue(new long[] {42, Long.MAX_VALUE});
        assertThat(tokens.read(Purpose.RETURN, tokens.sign(Purpose.RETURN, 0))).hasValue(new long[] {0});
    }

    @Test
    void every_changed_bit_is_noticed() {
        var number = new BigInteger(token, 32);
        for (int bit = 0; bit < number.bitLength() + 8; bit++) {
            assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, number.flipBit(bit).toString(32)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void every_other_digit_is_noticed() {
        for (int at = 0; at < token.length(); at++) {
            for (char digit : "0123456789abcdefghijklmnopqrstuvwxyz+-=".toCharArray()) {
                if (digit != token.charAt(at)) {
                    var changed = token.substring(0, at) + digit + token.substring(at + 1);
                    assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, changed)).isEmpty();
                }
            }
        }
        assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, "0" + token)).isEmpty();
        assertThat(tokens.read(Purpose.LEAVE_BY_MAIL, "")).isEmpty();
    }

    @Test
    void a_token_serves_one_purpose_and_one_key() {
        var otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(tokens.read(Purpose.RETURN, token)).isEmpty();
        assertThat(new AddressTokens(new LinkTokens(otherKey)).read(Purpose.LEAVE_BY_MAIL, token))
                .isEmpty();
        assertThatThrownBy(() -> tokens.sign(Purpose.RETURN, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
