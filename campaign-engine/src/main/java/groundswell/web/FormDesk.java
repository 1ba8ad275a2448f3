package groundswell.web;

import groundswell.consent.Speaker;
import groundswell.contact.AttributeType;
import groundswell.contact.ContactDraft;
import groundswell.contact.Contacts;
import groundswell.response.Response;
import groundswell.survey.Filled;
import groundswell.survey.Form;
import groundswell.web.OptInDesk.Tick;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a form that was sent: a contact who is met or found, an event, and the wish to consent, with its proof. */
@Component
class FormDesk {

    /** A fact that every contact has room for, so that it is none of the form's own. */
    private static final String COMPANY = "company";

    private final Contacts contacts;
    private final OptInDesk optIn;
    private final Response response;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    FormDesk(
            Contacts contacts,
            OptInDesk optIn,
            Response response,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.optIn = optIn;
        this.response = response;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where and how a form was sent, for the proof; {@code id} is the same when one form is sent twice. */
    record Sent(String id, boolean agreed, String page, String ip, Locale locale) {}

    /** Counts once per id. Throws {@code InvalidContact} when what was said cannot be kept. */
    void take(Form form, Filled filled, Sent sent) {
        defineAttributes(form);
        var contact = contacts.meet(draft(form, filled, sent.locale())).contact();
        transaction.executeWithoutResult(status -> {
            boolean first = response.record(contact.id(), Form.SENT, data(form, filled), "form:" + sent.id());
            if (first && sent.agreed()) {
                agree(contact.id(), form, sent);
            }
        });
    }

    private void agree(long contactId, Form form, Sent sent) {
        var wording = form.wording().in(sent.locale());
        var tick = new Tick(form.topic(), form.key(), sent.id(), sent.page(), wording, sent.ip(), Speaker.FORM);
        optIn.take(contactId, tick);
    }

    /** Forms bring facts of their own; the first one that is sent makes room for them. */
    private void defineAttributes(Form form) {
        var known = contacts.attributes().stream().map(it -> it.name()).toList();
        form.page().questions().stream()
                .filter(it -> form.attributes().contains(it.name()) && !known.contains(it.name()))
                .forEach(it -> contacts.define(
                        it.name(), AttributeType.TEXT, it.title().in(Locale.ENGLISH)));
    }

    private static ContactDraft draft(Form form, Filled filled, Locale locale) {
        Map<String, @Nullable Object> attributes = new HashMap<>(filled.answers());
        attributes.keySet().retainAll(form.attributes());
        attributes.remove(COMPANY);
        return new ContactDraft(
                text(filled, "email"),
                text(filled, "firstName"),
                text(filled, "lastName"),
                locale.toLanguageTag(),
                null,
                null,
                null,
                attributes,
                null,
                form.attributes().contains(COMPANY) ? text(filled, COMPANY) : null);
    }

    private static @Nullable String text(Filled filled, String question) {
        return filled.answers().get(question) instanceof String text ? text : null;
    }

    private String data(Form form, Filled filled) {
        Map<String, Object> data = new LinkedHashMap<>(filled.answers());
        data.put("form", form.key());
        return json.writeValueAsString(data);
    }
}
