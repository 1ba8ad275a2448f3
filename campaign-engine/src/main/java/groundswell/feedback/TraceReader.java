package groundswell.feedback;

import groundswell.feedback.Fields.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects by what our own message may be recognised. */
final class TraceReader {

    private static final int MOST = 50;
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final List<String> ARRIVAL =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to", "to", "cc");
    private static final List<String> SENDERS = List.of("return-path", "x-envelope-from", "x-env-sender", "sender");

    private final MailPart mail;
    private final Fields returned;
    private final Fields report;

    private TraceReader(MailPart mail, Fields returned, Fields report) {
        this.mail = mail;
        this.returned = returned;
        this.report = report;
    }

    /** {@code report}: the fields of a feedback report. */
    static Traces read(MailPart mail, Fields returned, Fields report) {
        return new TraceReader(mail, returned, report).traces();
    }

    private Traces traces() {
        var fields = mail.fields();
        return new Traces(
                addresses(fields, ARRIVAL),
                some(Stream.concat(
                        addresses(returned, SENDERS).stream(),
                        addresses(report, List.of("original-mail-from")).stream())),
                inBrackets(returned, "message-id"),
                some(Stream.concat(
                        inBrackets(fields, "in-reply-to").stream(), inBrackets(fields, "references").stream())),
                own(),
                some(Stream.concat(envelopeIds(), report.all("original-envelope-id").stream())),
                some(Stream.of("feedback-id", "cfbl-feedback-id")
                        .flatMap(name -> Stream.concat(returned.all(name).stream(), report.all(name).stream()))),
                inBrackets(returned, "list-unsubscribe"),
                some(Stream.concat(
                        addresses(returned, List.of("to", "x-hmxmroriginalrecipient")).stream(),
                        addresses(report, List.of("original-rcpt-to")).stream())));
    }

    private static List<String> addresses(Fields fields, Collection<String> names) {
        return some(names.stream().flatMap(name -> fields.all(name).stream()).flatMap(it -> Addresses.in(it).stream()));
    }

    private static List<String> some(Stream<String> values) {
        var distinct = new LinkedHashSet<String>();
        values.map(Plain::line).filter(value -> !value.isEmpty()).limit(MOST).forEach(distinct::add);
        return List.copyOf(distinct);
    }

    private static List<String> inBrackets(Fields fields, String name) {
        var found = new ArrayList<String>();
        for (var value : fields.all(name)) {
            IN_BRACKETS
                    .matcher(value)
                    .results()
                    .limit(MOST)
                    .map(MatchResult::group)
                    .forEach(found::add);
        }
        return some(found.stream().map(it -> it.substring(1, it.length() - 1)));
    }

    private Map<String, String> own() {
        var own = new LinkedHashMap<String, String>();
        returned.list().stream()
                .filter(field -> field.name().startsWith(Traces.OWN_HEADER))
                .limit(MOST)
                .forEach(field -> own.putIfAbsent(Plain.line(field.name()), value(field)));
        return Map.copyOf(own);
    }

    private static String value(Field field) {
        return Plain.line(Fields.readable(field.value()));
    }

    private Stream<String> envelopeIds() {
        return mail.all()
                .filter(part -> part.type().endsWith("delivery-status"))
                .map(part -> StatusFields.envelopeId(part.text()))
                .filter(id -> !id.isEmpty());
    }
}
