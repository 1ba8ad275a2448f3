package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "421, '421 4.7.0 Too many messages', true",
        "421, '421 Service not available', true",
        "451, '451 4.7.1 Greylisted', true",
        "450, '450-4.7.28 unusual rate', true",
        "452, '452 4.2.2 Mailbox full', false",
        "451, '451 try again', false",
        "550, '550 4.7.1 odd but final', false",
        "250, '250 2.0.0 Ok', false",
    })
    void some_refusals_are_about_our_pace(int code, String reply, boolean about) {
        assertThat(Refusal.isAboutUs(code, reply)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({
        "'421 4.7.0 try again in 5 minutes', 300",
        "'450 4.2.0 Greylisted, please try again in 300 seconds', 300",
        "'451 come back after 1 hour', 3600",
        "'451 wait 90 s', 90",
        "'421 retry in about 2 mins.', 120",
    })
    void a_server_says_when_to_come_back(String reply, long seconds) {
        assertThat(Refusal.hint(reply)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "'451 later'",
        "'452 in 2 s'",
        "'451 in 900 hours'",
        "'550 blocked for 5 reasons'",
        "'451 in 3 messages'"
    })
    void anything_else_is_no_such_word(String reply) {
        assertThat(Refusal.hint(reply)).isEmpty();
    }

    @Test
    void domains_of_one_provider_are_one_group() {
        var groups = new DomainGroups();

        assertThat(groups.of("gmail.com"))
                .isEqualTo(groups.of("googlemail.com"))
                .isEqualTo("google");
        assertThat(groups.of("hotmail.co.uk"))
                .isEqualTo(groups.of("Outlook.com"))
                .isEqualTo("microsoft");
        assertThat(groups.ofAddress("ada@gmx.net")).isEqualTo(groups.ofAddress("b@web.de"));
        assertThat(groups.of("harbour.example")).isEqualTo("harbour.example");
        assertThat(groups.of("live.harbour.example"))
                .as("a name that only begins like one")
                .isEqualTo("live.harbour.example");
        assertThat(groups.of("localhost")).isEqualTo("localhost");
    }
}
