package groundswell.survey;

import java.util.Set;

/**
 * A form that anybody may fill in: its key is the name of its folder in {@code templates/forms}.
 *
 * @param attributes the questions whose answer is kept as an attribute of the contact
 * @param topic what the consent is for
 * @param wording what one agrees to, word for word
 * @param consentRequired only where the consent is all that the form is about, such as signing up; elsewhere it is never
 *     a condition of sending the form (GDPR article 7(4))
 */
public record Form(
        String key,
        Questionnaire page,
        Set<String> attributes,
        String topic,
        LocalText wording,
        boolean consentRequired) {

    /** The event that is told of each form that was sent. */
    public static final String SENT = "form.sent";

    public Form {
        attributes = Set.copyOf(attributes);
    }
}
