package groundswell.feedback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mail, read as far as every reader needs it: the sentences it begins with, and the header of the message it returns.
 *
 * @param story what was written for people, without the message that is returned
 * @param header of the returned message; empty when none is
 * @param hasMessage whether something was returned, even if its header is empty
 */
record Returned(String story, Fields header, boolean hasMessage) {

    private static final int LONGEST_STORY = 60_000;

    static Returned in(MailPart mail) {
        var texts = texts(mail, "text/plain");
        var split = ReturnedText.split(join(texts.isEmpty() ? texts(mail, "text/html") : texts));
        var attached = mail.all().filter(MailPart::isReturned).toList();
        var header = attached.stream()
                .flatMap(part -> part.parts().stream())
                .map(MailPart::fields)
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElseGet(() -> ReturnedText.header(split.returned()));
        return new Returned(
                split.story(), header, !attached.isEmpty() || !split.returned().isBlank());
    }

    /** Of a multipart/alternative each says the same, so one type is enough. */
    private static List<String> texts(MailPart mail, String type) {
        var texts = new ArrayList<String>();
        mail.all()
                .takeWhile(part -> !part.isReturned())
                .filter(part -> part.isText() && !part.isAttached())
                .filter(part -> part.type().equals("text/html") == type.equals("text/html"))
                .map(MailPart::text)
                .filter(text -> !text.isBlank())
                .forEach(texts::add);
        return texts;
    }

    private static String join(List<String> texts) {
        var text = String.join("\n", texts);
        return text.length() > LONGEST_STORY ? text.substring(0, LONGEST_STORY) : text;
    }

    /** Who may be named in a report without being its subject, in lower case. */
    Set<String> bystanders(Fields mail) {
        var bystanders = new LinkedHashSet<String>();
        for (var name : List.of("from", "to", "delivered-to", "return-path", "reply-to", "envelope-to")) {
            Addresses.in(mail.get(name)).forEach(address -> bystanders.add(address.toLowerCase(Locale.ROOT)));
        }
        for (var name : List.of("from", "return-path", "reply-to", "sender")) {
            Addresses.in(header.get(name)).forEach(address -> bystanders.add(address.toLowerCase(Locale.ROOT)));
        }
        return bystanders;
    }
}
