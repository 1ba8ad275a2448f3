package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void a_file_is_kept_until_it_was_read_as_often_as_needed() throws IOException {
        try (var spool = Spool.of(upload("email\nada@example.org\n"), 100)) {
            assertThat(spool.open().readNBytes(5)).asString().isEqualTo("email");
            assertThat(spool.open().readAllBytes()).hasSize(22);
            assertThat(spool.bytesRead()).isEqualTo(spool.bytes());
        }
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        assertThatThrownBy(() -> Spool.of(upload("x".repeat(101)), 100))
                .isInstanceOf(InvalidContact.class)
                .hasMessageContaining("larger");
    }

    @Test
    void it_tells_utf_8_from_the_old_code_pages_wherever_the_blocks_end() {
        var text = "ä".repeat(100_000) + "x" + "明".repeat(100_000) + "🍵".repeat(100_000);

        assertThat(Spool.of(upload(text), 1 << 30).isUtf8()).isTrue();
        assertThat(Spool.of(upload("x" + text), 1 << 30).isUtf8()).isTrue();
        assertThat(Spool.of(new ByteArrayInputStream("Jörg".getBytes(StandardCharsets.ISO_8859_1)), 100)
                        .isUtf8())
                .isFalse();
        assertThat(Spool.of(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}), 100)
                        .isUtf8())
                .as("a character that is cut off at the end")
                .isFalse();
    }

    private static InputStream upload(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
