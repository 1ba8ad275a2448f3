package groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.contact.Contact;
import groundswell.contact.ContactDraft;
import groundswell.contact.TestContacts;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a letter may say of the person it goes to. */
class LetterFieldsTest {

    @Test
    void a_letter_may_name_the_company_and_falls_back_where_there_is_none() {
        assertThat(MessageComposer.fieldsOf(ada("Brass & Co"))).containsEntry("company", "Brass & Co");
        assertThat(MessageComposer.fieldsOf(ada(null))).doesNotContainKey("company");
    }

    private static Contact ada(@Nullable String company) {
        var contacts = TestContacts.on(TestDatabase.fresh(), new SettableClock("2026-03-01T09:00:00Z"));
        var draft = new ContactDraft("ada@x.example", "Ada", null, null, null, null, null, null, null, company);
        return contacts.put("ada", draft).contact();
    }
}
