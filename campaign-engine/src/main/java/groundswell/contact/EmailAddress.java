package groundswell.contact;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that mail can be sent to. Which forms of RFC 5321, 5322 and 6531 are taken and which are refused is
 * decided in {@code docs/address-decisions.md}.
 */
public record EmailAddress(String value) {

    private static final int MAX_LOCAL_OCTETS = 64;
    /** RFC 5321 4.5.3.1.3: a path is at most 256 octets, two of which are its angle brackets. */
    private static final int MAX_OCTETS = 254;

    private static final String EXAMPLE = "Write it like name@example.org.";

    public EmailAddress {
        var trimmed = trim(value);
        if (trimmed.isEmpty()) {
            throw refused("There is no email address.", EXAMPLE);
        }
        refuseWhatIsNoAddress(trimmed);
        var at = trimmed.indexOf('@');
        var local = trimmed.substring(0, at);
        var problem = problemOf(local);
        if (problem != null) {
            throw refused(problem, EXAMPLE);
        }
        var domain = DomainName.normal(trimmed.substring(at + 1));
        var ascii = DomainName.toAscii(domain);
        if (ascii == null) {
            throw refused("What stands after the @ is not the name of a mail domain.", EXAMPLE);
        }
        if (octets(local) + 1 + ascii.length() > MAX_OCTETS) {
            throw refused("The address is longer than 254 characters, so no mail server takes it.", null);
        }
        value = local + "@" + domain;
    }

    /**
     * The address as it is compared: in lower case and with the domain in A-labels. Servers may tell {@code Ada} from
     * {@code ada} (RFC 5321 2.4), but none is known that does, and a person who writes both is one person.
     */
    public String key() {
        return localPart().toLowerCase(Locale.ROOT) + "@" + domain();
    }

    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** In A-labels, as mail servers want it. */
    public String domain() {
        var ascii = DomainName.toAscii(value.substring(value.indexOf('@') + 1));
        if (ascii == null) {
            throw new IllegalStateException("An address was made with a domain that is none");
        }
        return ascii;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String trim(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw refused(
                        "The email address holds a line break, a tab or another control character.", "Remove it.");
            }
        }
        var stripped = text.replace('\u00A0', ' ').strip();
        return DomainName.isAscii(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static void refuseWhatIsNoAddress(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> throw refused("Addresses in quotation marks are not taken.", EXAMPLE);
                case '(', ')' -> throw refused("The address holds a comment in brackets.", EXAMPLE);
                case '[', ']' -> throw refused("Addresses at an IP number in brackets are not taken.", EXAMPLE);
                case '<', '>' -> throw refused("The address stands in angle brackets.", "Write only what is inside.");
                case ',', ';' -> throw refused("There seems to be more than one address.", "Give each its own row.");
                case ' ' -> throw refused("There is a space in the address.", "Remove it.");
                default -> {}
            }
        }
        var at = text.indexOf('@');
        if (at < 0) {
            throw refused("The @ is missing.", EXAMPLE);
        }
        if (text.indexOf('@', at + 1) >= 0) {
            throw refused("There is more than one @.", EXAMPLE);
        }
    }

    private static @Nullable String problemOf(String local) {
        if (local.isEmpty()) {
            return "Nothing stands before the @.";
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return "The part before the @ begins or ends with a dot or has two in a row.";
        }
        if (octets(local) > MAX_LOCAL_OCTETS) {
            return "The part before the @ is longer than 64 characters.";
        }
        return local.codePoints().allMatch(EmailAddress::mayStandInLocalPart)
                ? null
                : "There is a character before the @ that no address may have.";
    }

    private static boolean mayStandInLocalPart(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z')
                    || (point >= 'A' && point <= 'Z')
                    || (point >= '0' && point <= '9')
                    || "!#$%&'*+-/=?^_`{|}~.".indexOf(point) >= 0;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int octets(String text) {
        return DomainName.isAscii(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static InvalidContact refused(String message, @Nullable String hint) {
        return InvalidContact.of("email", message, hint);
    }
}
