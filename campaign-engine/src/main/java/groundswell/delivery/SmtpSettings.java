package groundswell.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host null: the built-in sandbox mailbox takes everything
 * @param tls {@code none}, {@code starttls} (required, not just tried) or {@code implicit}
 */
@ConfigurationProperties("groundswell.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("25") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("NONE") Tls tls) {

    enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    @Override
    public String toString() {
        return host + ":" + port + " tls=" + tls;
    }
}
