package groundswell.response;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be asked of an event, such as {@code event.score <= 6}; what an event does not carry is null. */
@Component
class EventVocabulary implements Vocabulary {

    @Override
    public List<Name> names() {
        return List.of(
                text("template"),
                text("url"),
                text("survey"),
                number("score"),
                text("group"),
                text("form"),
                text("topic"),
                text("reason"),
                number("amount"),
                text("segment"),
                text("element"),
                text("outcome"),
                list("articles"),
                list("categories"));
    }

    private static Name list(String field) {
        return new Name(EVENT + field, FeelType.LIST, """
                case when jsonb_typeof(ev.data -> '%1$s') = 'array'
                     then array(select jsonb_array_elements_text(ev.data -> '%1$s')) end""".formatted(field), "");
    }

    private static Name text(String field) {
        return new Name(EVENT + field, FeelType.TEXT, "ev.data ->> '" + field + "'", "");
    }

    private static Name number(String field) {
        return new Name(
                EVENT + field,
                FeelType.NUMBER,
                "json_value(ev.data -> '" + field + "', '$' returning numeric null on error)",
                "");
    }
}
