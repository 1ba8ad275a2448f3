package groundswell.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host null: the built-in sandbox mailbox takes everything
 * @param tls {@code none}, {@code starttls} (required, not just tried) or {@code implicit}
 * @param answerTimeout how long each answer is waited for. RFC 5321 asks for 10 minutes after the final dot: with less,
 *     more messages are listed as unknown that a slow server took
 */
@ConfigurationProperties("groundswell.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("25") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("NONE") Tls tls,
        @DefaultValue("10m") Duration answerTimeout) {

    private static final Duration AS_RFC_5321_SAYS = Duration.ofMinutes(10);

    @ConstructorBinding
    SmtpSettings {
        if (answerTimeout.isNegative() || answerTimeout.isZero() || answerTimeout.compareTo(AS_RFC_5321_SAYS) > 0) {
            throw new IllegalArgumentException(
                    "groundswell.smtp.answer-timeout is over 0 and at most 10m, not " + answerTimeout);
        }
    }

    SmtpSettings(@Nullable String host, int port, @Nullable String username, @Nullable String password, Tls tls) {
        this(host, port, username, password, tls, AS_RFC_5321_SAYS);
    }

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
