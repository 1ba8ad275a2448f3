package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Claimed;
import groundswell.survey.Surveys;
import groundswell.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way from a score in a mail to the page of the survey. */
@WholeApplication
class SurveyLinkTest {

    private static final Pattern LINK =
            Pattern.compile("https://mail\\.groundswell\\.example/s/([A-Za-z0-9_-]+)\\?score=(\\d+)\"");

    @Autowired
    MessageComposer composer;

    @Autowired
    Contacts contacts;

    @Autowired
    Surveys surveys;

    @Autowired
    LinkTokens tokens;

    @Test
    void every_score_in_the_mail_leads_to_this_invitation_and_is_not_tracked() {
        var ada = contacts.put("survey-ada", ContactDraft.of("survey-ada@example.com", "Ada", null))
                .contact();
        var claimed = new Claimed(5, ada.id(), 70, 8, 7, "satisfaction-ask", "service", 1, null, null);

        var mail = new String(
                        composer.compose(claimed, Lane.BULK, ada, composer.factsOf(List.of(ada.id())))
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replace("=\r\n", "")
                .replace("=3D", "=");

        var links = LINK.matcher(mail).results().toList();
        assertThat(links)
                .extracting(it -> it.group(2))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        var satisfaction = surveys.find("satisfaction").orElseThrow();
        assertThat(links)
                .allSatisfy(it -> assertThat(tokens.read(Purpose.SURVEY, it.group(1)))
                        .hasValue(new long[] {ada.id(), 70, 7, satisfaction.number()}));
    }
}
