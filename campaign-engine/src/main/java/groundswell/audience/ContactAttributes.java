package groundswell.audience;

import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import java.util.List;
import java.util.Optional;
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
                .flatMap(it -> type(it.type()).stream()
                        .map(type -> new Attribute(it.name(), type, it.columnName(), it.key(), it.formerNames())))
                .toList();
    }

    /** Lists have no words in conditions yet. */
    private static Optional<FeelType> type(AttributeType type) {
        return switch (type) {
            case TEXT, CHOICE -> Optional.of(FeelType.TEXT);
            case NUMBER -> Optional.of(FeelType.NUMBER);
            case DATE -> Optional.of(FeelType.DATE);
            case DATETIME -> Optional.of(FeelType.DATE_TIME);
            case BOOLEAN -> Optional.of(FeelType.BOOLEAN);
            case LIST -> Optional.empty();
        };
    }
}
