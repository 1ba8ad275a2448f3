package groundswell.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mail, or a part of one.
 *
 * @param octets the body as it came, one character per octet, lines ended by LF
 * @param parts of a multipart, or the one message that a message/rfc822 holds
 */
record MailPart(Fields fields, String octets, List<MailPart> parts) {

    private static final Set<String> RETURNED = Set.of(
            "message/rfc822",
            "message/global",
            "message/partial",
            "message/rfc822-headers",
            "message/global-headers",
            "text/rfc822-headers");

    /** Such as “text/plain”, in lower case; what cannot be read is plain text (RFC 2045 5.2). */
    String type() {
        var type = before(';', fields.get("content-type")).toLowerCase(Locale.ROOT);
        return type.indexOf('/') > 0 ? type : "text/plain";
    }

    private static String before(char end, String value) {
        int at = value.indexOf(end);
        return (at < 0 ? value : value.substring(0, at)).strip();
    }

    /** Of Content-Type; empty when missing. */
    String parameter(String name) {
        return parameter(name, fields.get("content-type"));
    }

    static String parameter(String name, String header) {
        var lower = header.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(name + "=");
        while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
            at = lower.indexOf(name + "=", at + 1);
        }
        if (at < 0) {
            return "";
        }
        var value = header.substring(at + name.length() + 1).strip();
        if (value.startsWith("\"")) {
            int quote = value.indexOf('"', 1);
            return quote < 0 ? value.substring(1) : value.substring(1, quote);
        }
        return before(';', value);
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** RFC 6522 3, whatever kind of multipart it is called. */
    boolean isDeliveryReport() {
        return isMultipart() && parameter("report-type").equalsIgnoreCase("delivery-status");
    }

    boolean isAttached() {
        return fields.get("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The message that is returned with a report, or its header. */
    boolean isReturned() {
        return RETURNED.contains(type());
    }

    boolean isText() {
        return isMultipart() ? parts.isEmpty() : type().startsWith("text/") && !isReturned();
    }

    String decoded() {
        return Transfer.decoded(octets, fields.get("content-transfer-encoding"));
    }

    /** In Unicode, without control characters but tabs and line feeds. */
    String text() {
        var text = Transfer.inCharset(decoded(), parameter("charset"));
        return Plain.lines(type().equals("text/html") ? Html.words(text) : text);
    }

    /** This and all within, depth first; what is returned is given, but not its parts. */
    Stream<MailPart> all() {
        return isReturned()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), parts.stream().flatMap(MailPart::all));
    }
}
