package groundswell.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node hands over.
 *
 * @param enabled false: this node plans messages and hands none over
 * @param connections connections to the mail server, each with one message at a time
 * @param intents messages whose hand-over is committed together on one connection. A crash leaves at most
 *     {@code connections x intents} messages unknown, so more than 10 are refused
 * @param claim messages taken from the queue at once by one connection
 * @param nodeLost a node that was not seen for so long has lost what it held
 * @param senderName the name in From
 * @param senderAddress the address in From; its domain is that of the Message-ID
 * @param bounceDomain the domain of the addresses at which bounces, complaints and unsubscriptions by mail arrive, when
 *     a mailbox or listener of this installation reads them; null: bounces go to the domain of the sender, and no
 *     address is offered for the others
 * @param dkim whether letters are signed; switch it off only where the mail server signs them itself
 * @param companyAddress the postal address in the footer of every mail
 */
@ConfigurationProperties("groundswell.delivery")
record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int connections,
        @DefaultValue("10") int intents,
        @DefaultValue("200") int claim,
        @DefaultValue("15s") Duration nodeLost,
        @DefaultValue("Harbour Tea & Coffee") String senderName,
        @DefaultValue("hello@harbour.example") String senderAddress,
        @Nullable String bounceDomain,
        @DefaultValue("true") boolean dkim,

        @DefaultValue("Harbour Tea & Coffee, Am Sandtorkai 4, 20457 Hamburg, Germany")
        String companyAddress,

        @DefaultValue("https://shop.harbour.example") String companyWebsite) {

    private static final int MOST_INTENTS = 10;

    DeliverySettings {
        if (intents < 1 || intents > MOST_INTENTS) {
            throw new IllegalArgumentException("groundswell.delivery.intents is 1 to 10, not " + intents);
        }
        if (connections < 1 || claim < intents) {
            throw new IllegalArgumentException("groundswell.delivery needs a connection, and claim >= intents");
        }
    }

    String senderDomain() {
        return senderAddress.substring(senderAddress.indexOf('@') + 1);
    }

    String returnDomain() {
        return bounceDomain == null ? senderDomain() : bounceDomain;
    }

    boolean readsReturnedMail() {
        return bounceDomain != null;
    }
}
