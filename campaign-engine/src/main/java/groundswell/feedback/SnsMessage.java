package groundswell.feedback;

import groundswell.feedback.Provider.Forged;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What SNS wraps around a notification: it names its key by an address, which must be one of Amazon's. */
final class SnsMessage {

    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{3,40}\\.amazonaws\\.com(\\.cn)?");
    private static final String NOTIFICATION = "Notification";
    private static final List<String> SIGNED =
            List.of("Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final JsonNode json;

    SnsMessage(JsonNode json) {
        this.json = json;
    }

    /** Where keys come from, and invitations are accepted. */
    interface Keys {

        PublicKey at(URI certificate) throws Forged;

        void visit(URI invitation) throws Forged;
    }

    private String field(String name) {
        return json.path(name).asString("");
    }

    String topic() {
        return field("TopicArn");
    }

    String id() {
        return field("MessageId");
    }

    String text() {
        return field("Message");
    }

    boolean isNotification() {
        return field("Type").equals(NOTIFICATION);
    }

    boolean isInvitation() {
        return field("Type").equals("SubscriptionConfirmation");
    }

    URI invitation() throws Forged {
        return ofAmazon(field("SubscribeURL"));
    }

    void check(Keys keys) throws Forged {
        var algorithm = field("SignatureVersion").equals("2") ? "SHA256withRSA" : "SHA1withRSA";
        var certificate = ofAmazon(field("SigningCertURL"));
        if (id().isBlank() || !String.valueOf(certificate.getPath()).endsWith(".pem")) {
            throw new Forged("no message of SNS");
        }
        try {
            var verifier = Signature.getInstance(algorithm);
            verifier.initVerify(keys.at(certificate));
            verifier.update(signed().getBytes(StandardCharsets.UTF_8));
            if (!verifier.verify(Base64.getDecoder().decode(field("Signature")))) {
                throw new Forged("the signature is not that of SNS");
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Forged("no signature of SNS: " + e.getMessage());
        }
    }

    /** The name and the value of each field, each in a line, in the order of the names. */
    private String signed() {
        var signed = new StringBuilder();
        for (var name : SIGNED) {
            boolean ofInvitations = name.equals("SubscribeURL") || name.equals("Token");
            boolean belongs = isNotification() ? !ofInvitations : !name.equals("Subject");
            if (belongs && json.path(name).isString()) {
                signed.append(name).append('\n').append(field(name)).append('\n');
            }
        }
        return signed.toString();
    }

    private static URI ofAmazon(String address) throws Forged {
        try {
            var uri = URI.create(address);
            boolean sound = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HOST.matcher(uri.getHost()).matches()
                    && uri.getUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() == 443);
            if (sound) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Forged("no address: " + e.getMessage());
        }
        throw new Forged("this address is not Amazon's");
    }
}
