package groundswell.feedback;

import java.util.Locale;
import java.util.Optional;

/** Recognises what comes through feedback loops. */
final class Complaints {

    private Complaints() {}

    /** The fields of the report, where there are any: some providers send nothing but the message. */
    record Complaint(FeedbackType type, Fields fields) {}

    static Optional<Complaint> in(MailPart mail) {
        var report =
                mail.all().filter(Complaints::isReport).map(Complaints::read).findFirst();
        return report.isPresent() ? report : ofMicrosoft(mail);
    }

    private static boolean isReport(MailPart part) {
        if (part.type().equals("message/feedback-report")) {
            return true;
        }
        return part.isText() && part.type().equals("text/plain") && hasFields(part.text());
    }

    /** RFC 5965 3.1: these three are required, so a text that has them is a report under a wrong name. */
    private static boolean hasFields(String text) {
        var lower = "\n"
                + text.substring(0, Math.min(text.length(), Plain.LONGEST_TEXT)).toLowerCase(Locale.ROOT);
        return lower.contains("\nfeedback-type:") && lower.contains("\nuser-agent:") && lower.contains("\nversion:");
    }

    private static Complaint read(MailPart part) {
        var text = part.text();
        int start = Math.max(0, ("\n" + text).toLowerCase(Locale.ROOT).indexOf("\nfeedback-type:"));
        var all = Fields.read(text, leading(text, start), text.length()).fields();
        var type = all.find("feedback-type").map(FeedbackType::of).orElse(FeedbackType.OTHER);
        return new Complaint(type, all);
    }

    /** Feedback-Type need not be the first field; the report begins with the paragraph in which it stands. */
    private static int leading(String text, int start) {
        int blank = text.lastIndexOf("\n\n", start);
        return blank < 0 ? 0 : blank + 2;
    }

    /** The Junk Mail Reporting Program returns the message and says in a header field of it whose it was. */
    private static Optional<Complaint> ofMicrosoft(MailPart mail) {
        boolean junk = mail.all()
                .filter(MailPart::isReturned)
                .flatMap(part -> part.parts().stream())
                .anyMatch(part -> part.fields().has("x-hmxmroriginalrecipient"));
        boolean named =
                mail.fields().get("subject").toLowerCase(Locale.ROOT).startsWith("complaint about message from");
        return junk || named ? Optional.of(new Complaint(FeedbackType.ABUSE, Fields.NONE)) : Optional.empty();
    }
}
