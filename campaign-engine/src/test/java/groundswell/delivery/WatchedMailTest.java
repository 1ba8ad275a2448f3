package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.consent.Preferences;
import groundswell.contact.Contact;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.response.Ahead;
import groundswell.response.CampaignTracking;
import groundswell.response.InstanceTracking;
import groundswell.response.Response;
import groundswell.response.Tracking;
import groundswell.response.Utm;
import groundswell.response.Visit;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mail carries to notice what becomes of it, in the bytes that go out. */
@WholeApplication
class WatchedMailTest {

    private static final long CAMPAIGN = 4_711;
    private static final String LETTER = "newsletter-highlights";
    private static final Pattern CLICK = Pattern.compile("/t/c/([A-Za-z0-9_-]+)");

    @Autowired
    MessageComposer composer;

    @Autowired
    Contacts contacts;

    @Autowired
    Preferences preferences;

    @Autowired
    Tracking tracking;

    @Autowired
    Response response;

    @Autowired
    LinkTokens tokens;

    private Contact ada;

    @BeforeEach
    void ada_is_known() {
        ada = contacts.put("watched-ada", ContactDraft.of("watched-ada@example.com", "Ada", null))
                .contact();
        everything_is_as_usual();
        preferences.track(ada.id(), true);
    }

    @AfterEach
    void everything_is_as_usual() {
        tracking.change(new InstanceTracking(true, false, 30, 7, Utm.NONE));
        tracking.change(CAMPAIGN, new CampaignTracking(true, Utm.NONE));
    }

    private String mail() {
        var claimed = new Claimed(5, ada.id(), 70, 8, CAMPAIGN, LETTER, "newsletter", 1, null, null);
        var bytes = composer.compose(claimed, Lane.BULK, ada, composer.factsOf(List.of(ada.id())))
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String plainText(String mail) {
        return mail.substring(mail.indexOf("text/plain"), mail.indexOf("text/html"));
    }

    private List<String> destinations(String mail) {
        var nobody = new Visit("curl/8", null, Ahead.NO);
        return CLICK.matcher(mail)
                .results()
                .map(it -> response.recordClick(it.group(1), nobody).orElseThrow())
                .toList();
    }

    @Test
    void a_watched_mail_has_a_pixel_tracked_links_and_one_link_that_nobody_sees() {
        var mail = mail();

        assertThat(mail).containsOnlyOnce("/t/o/").contains("/t/c/");
        assertThat(mail)
                .containsOnlyOnce("/t/h/")
                .containsPattern("<a href=\"[^\"]*/t/h/[^\"]*\" rel=\"nofollow\" aria-hidden=\"true\" tabindex=\"-1\""
                        + " style=\"display:none;mso-hide:all;\"></a>");
        assertThat(plainText(mail)).doesNotContain("/t/");
    }

    @Test
    void a_contact_a_campaign_or_the_instance_may_want_nothing_noticed() {
        preferences.track(ada.id(), false);
        assertThatNothingIsNoticedBy(mail());

        preferences.track(ada.id(), true);
        assertThat(mail()).contains("/t/o/");
        tracking.change(CAMPAIGN, new CampaignTracking(false, new Utm("x", null, null, null)));
        assertThatNothingIsNoticedBy(mail());

        tracking.change(CAMPAIGN, new CampaignTracking(true, Utm.NONE));
        assertThat(mail()).contains("/t/o/");
        tracking.change(new InstanceTracking(false, true, 30, 7, new Utm("x", null, null, null)));
        assertThatNothingIsNoticedBy(mail());
    }

    private static void assertThatNothingIsNoticedBy(String mail) {
        assertThat(mail)
                .doesNotContain("/t/", "utm_", "display:none;mso-hide", "width=\"1\"")
                .contains("href=\"https://shop.harbour.example");
    }

    @Test
    void links_take_along_what_the_campaign_says_and_the_mail_does_not_show_it() {
        tracking.change(new InstanceTracking(true, false, 30, 7, new Utm("house", "email", "{campaign}", "{letter}")));
        tracking.change(CAMPAIGN, new CampaignTracking(true, new Utm(null, "", null, null)));
        var mail = mail();

        assertThat(mail).doesNotContain("utm_source");
        assertThat(destinations(mail))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it)
                        .contains("utm_source=house&utm_campaign=" + CAMPAIGN + "&utm_content=" + LETTER)
                        .doesNotContain("utm_medium"));

        var before = destinations(mail);
        tracking.change(CAMPAIGN, new CampaignTracking(true, new Utm("other", "", "", "")));
        assertThat(destinations(mail)).isEqualTo(before);
        assertThat(destinations(mail())).allSatisfy(it -> assertThat(it).endsWith("utm_source=other"));
    }

    @Test
    void a_link_takes_a_token_along_only_when_it_is_wanted() {
        assertThat(destinations(mail())).allSatisfy(it -> assertThat(it).doesNotContain(Response.CLICK_TOKEN + "="));

        tracking.change(new InstanceTracking(true, true, 30, 7, Utm.NONE));

        assertThat(destinations(mail())).allSatisfy(it -> {
            var token = it.substring(it.indexOf(Response.CLICK_TOKEN + "=") + 4);
            assertThat(tokens.read(Purpose.CONVERSION, token)).hasValue(new long[] {5});
            assertThat(tokens.read(Purpose.OPEN, token)).isEmpty();
        });
    }
}
