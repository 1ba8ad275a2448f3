package groundswell.feedback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a mail apart. It knows no errors: what is cut off, nested without end or not a mail at all gives fewer parts. */
final class MailParser {

    private static final int DEEPEST = 64;
    private static final int MOST_PARTS = 200;

    private int count;

    private MailParser() {}

    static MailPart parse(byte[] mail) {
        var octets = new String(mail, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        int start = 0;
        while (start < octets.length() && Character.isWhitespace(octets.charAt(start))) {
            start++;
        }
        return new MailParser().part(octets, start, octets.length(), 0);
    }

    private MailPart part(String octets, int start, int end, int depth) {
        count++;
        var head = Fields.read(octets, start, end);
        var whole = new MailPart(head.fields(), "", List.of());
        if (depth >= DEEPEST) {
            return new MailPart(head.fields(), octets.substring(head.end(), end), List.of());
        } else if (whole.isMultipart()) {
            var parts = parts(octets, head.end(), end, whole.parameter("boundary"), depth);
            // The words of a multipart without parts are kept.
            return new MailPart(head.fields(), parts.isEmpty() ? octets.substring(head.end(), end) : "", parts);
        }
        var leaf = new MailPart(head.fields(), octets.substring(head.end(), end), List.of());
        return leaf.isReturned() ? returned(leaf, depth) : leaf;
    }

    /** Of what is returned only the header matters; the message itself we know. Unless it is a report, wrapped. */
    private MailPart returned(MailPart leaf, int depth) {
        var inner = leaf.decoded();
        int start = inner.startsWith("\n") ? 1 : 0;
        var header = new MailPart(Fields.read(inner, start, inner.length()).fields(), "", List.of());
        var message = header.isDeliveryReport() ? part(inner, start, inner.length(), depth + 1) : header;
        return new MailPart(leaf.fields(), "", List.of(message));
    }

    private List<MailPart> parts(String octets, int start, int end, String boundary, int depth) {
        var parts = new ArrayList<MailPart>();
        var line = "--" + (boundary.isEmpty() ? guessed(octets, start, end) : boundary);
        int open = line.length() == 2 ? -1 : next(line, octets, start, end);
        while (open >= 0 && count < MOST_PARTS) {
            int from = Math.min(end, Fields.endOfLine(octets, open, end) + 1);
            boolean last = octets.startsWith(line + "--", open);
            int close = next(line, octets, from, end);
            if (last && close < 0) {
                break;
            }
            if (!last) {
                parts.add(part(octets, from, close < 0 ? end : close, depth + 1));
            }
            open = close;
        }
        return parts;
    }

    private static int next(String line, String octets, int from, int end) {
        int at = octets.indexOf(line, from);
        while (at >= 0 && at < end && !isWholeLine(line, octets, at)) {
            at = octets.indexOf(line, at + 1);
        }
        return at >= end ? -1 : at;
    }

    private static boolean isWholeLine(String line, String octets, int at) {
        if (at > 0 && octets.charAt(at - 1) != '\n') {
            return false;
        }
        int stop = Fields.endOfLine(octets, at, octets.length());
        var rest = octets.substring(at + line.length(), stop).strip();
        return rest.isEmpty() || rest.equals("--");
    }

    /** Where the header did not say how parts are parted: by a line such as theirs, with a header field under it. */
    private static String guessed(String octets, int start, int end) {
        int at = octets.startsWith("--", start) ? start : octets.indexOf("\n--", start) + 1;
        int stop = at < start || at >= end ? -1 : Fields.endOfLine(octets, at, end);
        boolean sound = stop > 0 && octets.startsWith("\nContent-", stop);
        return sound ? octets.substring(at + 2, stop).stripTrailing() : "";
    }
}
