package groundswell.delivery;

import groundswell.contact.Contacts;
import groundswell.sandbox.Sandbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands letters over in the test's thread, to the sandbox. */
@Component
public class HandOverByHand {

    private final Ledger ledger;
    private final Contacts contacts;
    private final MessageComposer composer;
    private final LetterTexts texts;
    private final SmtpSettings smtp;
    private final ObjectProvider<Sandbox> sandbox;
    private final DeliverySettings settings;
    private final JdbcClient db;

    HandOverByHand(
            Ledger ledger,
            Contacts contacts,
            MessageComposer composer,
            LetterTexts texts,
            SmtpSettings smtp,
            ObjectProvider<Sandbox> sandbox,
            DeliverySettings settings,
            JdbcClient db) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.composer = composer;
        this.texts = texts;
        this.smtp = smtp;
        this.sandbox = sandbox;
        this.settings = settings;
        this.db = db;
    }

    /** All that waits in a campaign. */
    public void handOver(long campaignId) {
        try (var connection =
                new SmtpConnection(smtp, "127.0.0.1", sandbox.getObject().port())) {
            connection.open();
            var handOver = new HandOver(ledger, contacts, composer, texts, connection, settings, ledger.registerNode());
            db.sql("select id from mailing where campaign_id = :id order by id")
                    .param("id", campaignId)
                    .query(Long.class)
                    .list()
                    .forEach(mailing -> handOver.work(mailing, () -> true));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
