package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code response.lastOpenAt}, {@code .lastClickAt} and {@code .lastFormAt}: when they last did it, null when never. */
@Component
class LatelyVocabulary implements Vocabulary {

    private static final String LAST_OPEN = """
            select max(t.at) from touchpoint t
            where t.contact_id = c.id and t.kind = 'OPEN' and t.verdict <> 'MACHINE' and t.at <= :until""";

    private static final String LAST_CLICK = """
            select max(t.at) from touchpoint t
            where t.contact_id = c.id and t.kind = 'CLICK' and t.verdict <> 'MACHINE' and t.at <= :until""";

    private static final String LAST_FORM = """
            select max(t.at) from touchpoint t
            where t.contact_id = c.id and t.kind = 'form.sent' and t.at <= :until""";

    @Override
    public List<Name> names() {
        return List.of(
                new Name("response.lastOpenAt", FeelType.DATE_TIME, LAST_OPEN, ""),
                new Name("response.lastClickAt", FeelType.DATE_TIME, LAST_CLICK, ""),
                new Name("response.lastFormAt", FeelType.DATE_TIME, LAST_FORM, ""));
    }
}
