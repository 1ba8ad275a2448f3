package groundswell.sandbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A received mail taken apart.
 *
 * @param unsubscribeUrl the web address of the List-Unsubscribe header; null when there is none
 */
public record ReadMail(
        String subject,
        List<HeaderLine> headers,
        @Nullable String html,
        @Nullable String text,
        @Nullable String unsubscribeUrl) {

    public record HeaderLine(String name, String value) {}

    private static final Pattern WEB_ADDRESS = Pattern.compile("<(https?://[^>]+)>");

    static ReadMail of(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            List<HeaderLine> headers = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new HeaderLine(header.getName(), MimeUtility.unfold(header.getValue())));
            }
            var unsubscribe = WEB_ADDRESS.matcher(String.join(" ", orNone(message.getHeader("List-Unsubscribe"))));
            return new ReadMail(
                    message.getSubject() == null ? "" : message.getSubject(),
                    headers,
                    body(message, "text/html"),
                    body(message, "text/plain"),
                    unsubscribe.find() ? unsubscribe.group(1) : null);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A received mail cannot be read", e);
        }
    }

    private static String[] orNone(String @Nullable [] values) {
        return values == null ? new String[0] : values;
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
