package groundswell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

    private static final byte[] SECRET = "a private key".getBytes(StandardCharsets.UTF_8);

    private final SealedSecrets secrets = SealedSecrets.under("0123456789abcdef0123456789abcdef");

    @Test
    void what_was_sealed_is_opened_in_its_own_place_only() {
        var sealed = secrets.seal(SECRET, "here");

        assertThat(secrets.open(sealed, "here")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
        assertThat(secrets.seal(SECRET, "here")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> secrets.open(sealed, "elsewhere")).hasMessageContaining("elsewhere");
    }

    @Test
    void every_changed_bit_is_noticed() {
        var sealed = secrets.seal(SECRET, "here");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThatThrownBy(() -> secrets.open(changed, "here")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void another_secret_opens_nothing_and_a_short_one_is_refused() {
        var sealed = secrets.seal(SECRET, "here");

        assertThatThrownBy(() -> SealedSecrets.under("another-secret-of-thirty-two-chars")
                        .open(sealed, "here"))
                .hasMessageContaining("groundswell.secret");
        assertThatThrownBy(() -> SealedSecrets.under("short")).hasMessageContaining("32 characters");
        assertThatThrownBy(() -> secrets.open(new byte[3], "here")).hasMessageContaining("short");
    }
}
