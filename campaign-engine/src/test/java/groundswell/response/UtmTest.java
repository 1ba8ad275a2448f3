package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtmTest {

    private static final Utm HOUSE = new Utm("newsletter", "email", "{campaign}", "{letter}");

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example?utm_source=x&utm_medium=y",
        "https://a.example/p, https://a.example/p?utm_source=x&utm_medium=y",
        "https://a.example/?, https://a.example/?utm_source=x&utm_medium=y",
        "https://a.example/?b=1, https://a.example/?b=1&utm_source=x&utm_medium=y",
        "https://a.example/?b=1&, https://a.example/?b=1&utm_source=x&utm_medium=y",
        "https://a.example/#top, https://a.example/?utm_source=x&utm_medium=y#top",
        "https://a.example/?b=%26#a?b, https://a.example/?b=%26&utm_source=x&utm_medium=y#a?b",
        "https://a.example/?utm_source=own, https://a.example/?utm_source=own&utm_medium=y",
        "https://a.example/?UTM_Source=own&utm_medium=, https://a.example/?UTM_Source=own&utm_medium=",
        "https://a.example/?not_utm_source=1, https://a.example/?not_utm_source=1&utm_source=x&utm_medium=y",
    })
    void what_a_link_says_itself_stays(String url, String expected) {
        assertThat(Utm.added(url, "utm_source=x&utm_medium=y")).isEqualTo(expected);
    }

    @Test
    void names_are_filled_in_and_encoded() {
        var query = HOUSE.query("Spring & Söhne: 50 % + 繁體 #1", "win-back");

        assertThat(query)
                .isEqualTo("utm_source=newsletter&utm_medium=email"
                        + "&utm_campaign=Spring%20%26%20S%C3%B6hne%3A%2050%20%25%20%2B%20%E7%B9%81%E9%AB%94%20%231"
                        + "&utm_content=win-back");
        assertThat(URI.create(Utm.added("https://a.example/#b", query)).getQuery())
                .contains("utm_campaign=Spring & Söhne: 50 % + 繁體 #1");
    }

    @Test
    void a_campaign_says_what_is_different_and_may_say_nothing_at_all() {
        var own = new Utm(null, "", "autumn", null);

        assertThat(own.or(HOUSE).query("Spring", "win-back"))
                .isEqualTo("utm_source=newsletter&utm_campaign=autumn&utm_content=win-back");
        assertThat(Utm.NONE.query("Spring", "win-back")).isEmpty();
    }

    @Test
    void what_would_grow_too_long_is_left_out_whole() {
        var query = HOUSE.query("繁".repeat(60), "win-back");

        assertThat(query).isEqualTo("utm_source=newsletter&utm_medium=email&utm_content=win-back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{contact}",
                "{email}",
                "a{",
                "line\nbreak",
                "123456789-123456789-123456789-123456789-123456789-123456789-x"
            })
    void only_names_of_campaign_and_letter_are_filled_in(String value) {
        assertThatThrownBy(() -> new Utm(value, null, null, null).checked())
                .isInstanceOf(InvalidTracking.class)
                .hasMessageContaining("utm.source");
    }
}
