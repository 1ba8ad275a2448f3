package groundswell.audience;

import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registry of the contact module, in the types of conditions. */
@Component
class ContactAttributes implements AttributeSource {

    private final Contacts contacts;

    ContactAttributes(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Attribute> attributes() {
        return contacts.attributes().stream()
                .map(it -> new Attribute(
                        it.name(),
                        type(it.type()),
                        it.columnName(),
                        it.key(),
                        it.formerNames(),
                        it.elsewhere()
                                .map(at -> new Elsewhere(at.table(), at.column()))
                                .orElse(null)))
                .toList();
    }

    @Override
    public Map<String, String> labels() {
        return contacts.attributes().stream()
                .collect(Collectors.toMap(
                        groundswell.contact.Attribute::name,
                        groundswell.contact.Attribute::label,
                        (one, other) -> one));
    }

    private static FeelType type(AttributeType type) {
        return switch (type) {
            case TEXT, CHOICE -> FeelType.TEXT;
            case NUMBER -> FeelType.NUMBER;
            case DATE -> FeelType.DATE;
            case DATETIME -> FeelType.DATE_TIME;
            case BOOLEAN -> FeelType.BOOLEAN;
            case LIST -> FeelType.LIST;
        };
    }
}
