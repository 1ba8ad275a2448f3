package groundswell.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a message, told by fields for machines (RFC 3464) or else by sentences. */
final class Bounces {

    private static final int LONGEST_STORY = 4_000;

    private final MailPart mail;
    private final Returned returned;
    private final String subject;

    private Bounces(MailPart mail, Returned returned) {
        this.mail = mail;
        this.returned = returned;
        this.subject = mail.fields().get("subject");
    }

    /** Empty when the mail is no report of a server. */
    static List<DeliveryReport> in(MailPart mail, Returned returned) {
        var bounces = new Bounces(mail, returned);
        var told = bounces.toldInFields();
        if (told.isEmpty()) {
            told = SesNotification.read(returned.story());
        }
        if (told.isEmpty() && bounces.isReport()) {
            told = bounces.toldInside();
        }
        if (told.isEmpty() && bounces.isReport()) {
            told = bounces.toldInSentences();
        }
        return told.stream().map(Diagnosis::of).toList();
    }

    private List<Told> toldInFields() {
        var told = new ArrayList<Told>();
        mail.all()
                .filter(part -> isStatus(part) || (part.isText() && isReport() && StatusFields.isIn(part.text())))
                .forEach(part -> told.addAll(StatusFields.read(part.text())));
        if (told.isEmpty()) {
            return told;
        }
        var sentences = FailureText.read(returned.story(), returned.bystanders(mail.fields()));
        return told.stream().map(it -> completed(it, told.size(), sentences)).toList();
    }

    /** Gateways wrap a report into a mail of their own. */
    private List<Told> toldInside() {
        return mail.all()
                .filter(MailPart::isReturned)
                .flatMap(part -> part.parts().stream())
                .filter(MailPart::isDeliveryReport)
                .flatMap(inner -> new Bounces(inner, Returned.in(inner)).toldInFields().stream())
                .toList();
    }

    private static boolean isStatus(MailPart part) {
        return part.type().equals("message/delivery-status") || part.type().equals("message/global-delivery-status");
    }

    /** Many fields say less than the sentences beside them. */
    private Told completed(Told told, int recipients, Map<String, String> sentences) {
        var recipient = told.recipient();
        if (recipient == null && recipients == 1) {
            recipient = onlyRecipient(sentences);
        }
        var story = told.story();
        for (var sentence : sentences.entrySet()) {
            if (sentence.getKey().equalsIgnoreCase(recipient)
                    || sentence.getKey().equalsIgnoreCase(told.originalRecipient())) {
                story = told.story() + "\n" + sentence.getValue();
            }
        }
        if (story.equals(told.story()) && recipients == 1) {
            story = told.story() + "\n" + returned.story();
        }
        return told.withRecipient(recipient).withStory(cut(story));
    }

    private static String cut(String story) {
        return story.length() > LONGEST_STORY ? story.substring(0, LONGEST_STORY) : story;
    }

    private @Nullable String onlyRecipient(Map<String, String> sentences) {
        if (sentences.size() == 1) {
            return sentences.keySet().iterator().next();
        }
        var others = recipients(Map.of());
        return others.size() == 1 ? others.get(0) : null;
    }

    /** Whether a server wrote it. People who quote a report, forward one or tell of one do not count. */
    private boolean isReport() {
        var fields = mail.fields();
        boolean machine = Signs.isDaemon(fields) || fields.has("x-failed-recipients") || mail.isDeliveryReport();
        boolean nobody = Signs.isFromNobody(fields) || Signs.isUnattended(fields) || fields.has("auto-submitted");
        boolean named = Signs.subjectFails(subject);
        boolean fails = Signs.storyFails(returned.story());
        if (Signs.isAnswer(subject) && fields.has("in-reply-to")) {
            // A postmaster is a person at times.
            return false;
        } else if (machine) {
            return named || fails;
        }
        boolean silent = nobody && (named || returned.hasMessage());
        return fails && !Signs.isAnswer(subject) && (silent || (named && returned.hasMessage()));
    }

    private List<Told> toldInSentences() {
        var sentences = FailureText.read(returned.story(), returned.bystanders(mail.fields()));
        var action = Signs.isDelay(subject, returned.story()) ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
        return recipients(sentences).stream()
                .map(address -> told(address, action, about(address, sentences)))
                .toList();
    }

    private List<String> recipients(Map<String, String> sentences) {
        var failed = Addresses.in(mail.fields().get("x-failed-recipients"));
        if (!failed.isEmpty()) {
            return failed;
        }
        return sentences.isEmpty() ? Addresses.in(returned.header().get("to")) : List.copyOf(sentences.keySet());
    }

    private String about(String address, Map<String, String> sentences) {
        for (var sentence : sentences.entrySet()) {
            boolean tells = !Codes.in(sentence.getValue()).isEmpty()
                    || Phrases.TABLE
                            .reasonOf(Phrases.normal(sentence.getValue()))
                            .isPresent();
            if (sentence.getKey().equalsIgnoreCase(address) && tells) {
                return sentence.getValue();
            }
        }
        return returned.story();
    }

    /** From the first reply code on it is the server who speaks; before it, whoever reports. */
    private static Told told(String address, DeliveryAction action, String story) {
        int code = Codes.replyIn(story);
        var words = code < 0 ? "" : story.substring(code);
        return new Told(address, FailureText.expandedFrom(story), action, "", cut(words), cut(story), null, null);
    }
}
