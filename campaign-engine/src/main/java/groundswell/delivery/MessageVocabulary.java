package groundswell.delivery;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code received("win-back-letter", within: duration("P30D"))}: a mail server took it; the inbox is not known. */
@Component
class MessageVocabulary implements Vocabulary {

    private static final String RECEIVED = """
            exists (
                select from message m
                join mailing g on g.id = m.mailing_id
                where m.contact_id = c.id and m.state = 'SENT' and g.template = :template and m.sent_at >= :within%s
            )
            """;

    @Override
    public List<Function> functions() {
        return List.of(new Function(
                "received",
                FeelType.BOOLEAN,
                List.of(Parameter.required("template", FeelType.TEXT), Parameter.optional("within", FeelType.DAYS)),
                RECEIVED.formatted(""),
                RECEIVED.formatted(" and m.enrollment_id = e.id")));
    }
}
