package groundswell.survey;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The forms there are. What becomes of one that was sent is decided where all doors are at hand, on the web. */
@Component
public class Forms {

    private final Map<String, Form> forms = new TreeMap<>();

    Forms() {
        DefinitionReader.shipped("forms", "form.json").forEach((key, json) -> forms.put(key, form(key, json)));
    }

    public Optional<Form> find(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    private static Form form(String key, JsonNode json) {
        var page = DefinitionReader.questionnaire("forms/" + key, json);
        Set<String> attributes = new LinkedHashSet<>();
        for (var attribute : json.path("attributes")) {
            attributes.add(attribute.asString());
        }
        if (page.find("email").filter(Question::required).isEmpty()) {
            throw new IllegalStateException("The form " + key + " needs a required question called email");
        }
        var consent = json.path("consent");
        return new Form(
                key,
                page,
                attributes,
                consent.path("topic").asString(""),
                DefinitionReader.text(consent.path("wording")),
                consent.path("required").asBoolean(false));
    }
}
