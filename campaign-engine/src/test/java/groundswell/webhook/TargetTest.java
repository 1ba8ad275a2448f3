package groundswell.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead, and how its calls are signed. */
class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://198.18.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "http://93.184.216.34/",
                "https://93.184.216.34:22/",
                "https://93.184.216.34:99999/",
                "https://user:secret@93.184.216.34/",
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://93.184.216.34/\r\nHost: evil",
                "no address",
                ""
            })
    void nothing_leads_into_a_private_network_or_to_another_service(String url) {
        assertThatThrownBy(() -> Target.of(url, false).addresses(false)).isInstanceOf(InvalidWebhook.class);
    }

    @Test
    void a_public_address_is_connected_to_as_it_was_checked() throws Exception {
        assertThat(Target.of("https://93.184.216.34/hooks?a=1", false).addresses(false))
                .containsExactly(InetAddress.getByName("93.184.216.34"));
        assertThat(Target.of("https://[2606:2800:220:1::1]/", false).addresses(false))
                .hasSize(1);
    }

    @Test
    void an_intranet_is_reached_when_the_operator_allows_it() {
        assertThat(Target.of("http://127.0.0.1:8080/x", true).addresses(true)).hasSize(1);
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void a_call_is_signed_as_the_specification_says() {
        var secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.shown(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}
