package groundswell.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import groundswell.job.TestJobs;
import groundswell.testing.Corpus;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class CompaniesTest {

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(database);
    private final Contacts contacts = TestContacts.on(database, clock);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final Companies companies = new Companies(db, transactions, clock);
    private final PersonalData people = new PersonalData(db, transactions, TestContacts.provider(), clock);

    @Test
    void a_company_that_nobody_knew_is_made_and_the_next_contact_finds_it_in_other_capitals() {
        var ada = put("ada", " Brass & Co\t");
        var ben = put("ben", "BRASS & co");

        assertThat(ada.company()).isEqualTo("Brass & Co");
        assertThat(ben.company()).isEqualTo("Brass & Co");
        assertThat(ben.companyId()).isEqualTo(ada.companyId());
        assertThat(companies.search(null, null, 10).items())
                .extracting(Company::name, Company::contacts)
                .containsExactly(tuple("Brass & Co", 2L));
    }

    @Test
    void silence_keeps_the_company_and_an_empty_text_takes_it_away() {
        put("ada", "Brass & Co");

        assertThat(put("ada", null).company()).isEqualTo("Brass & Co");
        assertThat(put("ada", "").company()).isNull();
        assertThat(companies.search("brass", null, 10).items()).hasSize(1);
    }

    @Test
    void who_says_the_company_in_other_capitals_changes_nobody() {
        var ada = put("ada", "Brass & Co");
        var before = changedAt(ada);
        clock.forward(Duration.ofDays(1));

        put("ada", "brass & co");

        assertThat(changedAt(ada)).isEqualTo(before);
    }

    private String changedAt(Contact contact) {
        return db.sql("select updated_at from contact where id = :id")
                .param("id", contact.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_name_and_a_domain_stand_once_and_whoever_repeats_them_learns_where() {
        var brass =
                companies.add(new CompanyDraft("Brass & Co", "https://www.Brass.example/shop?x=1", "Germany", null));

        assertThat(brass.domain()).isEqualTo("brass.example");
        assertThat(brass.country()).isEqualTo("DE");
        assertThat(problems(new CompanyDraft(" brass & CO ", null, null, null))).containsExactly("name");
        assertThat(problems(new CompanyDraft("Bråss", "BRASS.example", null, null)))
                .containsExactly("domain");
        assertThat(problems(new CompanyDraft("", "no domain", "Nowhereland", null)))
                .containsExactly("domain", "country", "name");
        var other = companies.add(new CompanyDraft("Tea", "münchen.example", null, null));
        assertThat(problems(new CompanyDraft("Coffee", "xn--mnchen-3ya.example", null, null)))
                .containsExactly("domain");
        assertThatThrownBy(() -> companies.change(other.id(), CompanyDraft.of("BRASS & CO")))
                .isInstanceOf(InvalidContact.class);
        assertThat(companies.change(brass.id(), new CompanyDraft("BRASS & Co", "", null, "Ours")))
                .hasValueSatisfying(it -> {
                    assertThat(it.name()).isEqualTo("BRASS & Co");
                    assertThat(it.domain()).isNull();
                    assertThat(it.note()).isEqualTo("Ours");
                });
    }

    private List<String> problems(CompanyDraft draft) {
        try {
            companies.add(draft);
            return List.of();
        } catch (InvalidContact e) {
            return e.problems().stream().map(FieldProblem::field).toList();
        }
    }

    @Test
    void companies_are_found_by_the_beginning_of_name_or_domain_page_after_page() {
        List.of("Alpha", "beta", "Beta Two", "Ärger", "Gamma").forEach(it -> companies.add(CompanyDraft.of(it)));
        companies.add(new CompanyDraft("Zeta", "beta.example", null, null));

        assertThat(companies.search("BETA", null, 10).items())
                .extracting(Company::name)
                .containsExactly("beta", "Beta Two", "Zeta");
        assertThat(companies.search("ä", null, 10).items()).hasSize(1);
        var first = companies.search(null, null, 4);
        var second = companies.search(null, first.next(), 4);
        assertThat(first.total()).isEqualTo(6);
        assertThat(first.items()).extracting(Company::name).containsExactly("Alpha", "beta", "Beta Two", "Gamma");
        assertThat(second.items()).extracting(Company::name).containsExactly("Zeta", "Ärger");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> companies.search(null, "!", 4)).isInstanceOf(InvalidContact.class);
    }

    @Test
    void a_deleted_company_leaves_its_contacts() {
        var ada = put("ada", "Brass & Co");

        assertThat(companies.delete(ada.companyId() == null ? -1 : ada.companyId()))
                .contains(1L);

        assertThat(contacts.find(ada.id()).orElseThrow().company()).isNull();
        assertThat(companies.delete(99_999)).isEmpty();
    }

    @Test
    void only_those_who_work_there_are_listed_and_searched() {
        var ada = put("ada", "Brass & Co");
        put("ben", "Tea");
        put("cleo", "Brass & Co");
        long brass = ada.companyId() == null ? -1 : ada.companyId();

        var there = Selection.everybody().workingFor(brass);
        var page = contacts.among(there, null, 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(Contact::externalId).containsExactly("cleo");
        assertThat(contacts.among(there, page.next(), 1).items())
                .extracting(Contact::externalId)
                .containsExactly("ada");
        assertThat(contacts.among(there.found(SearchText.of("cle")), null, 10).items())
                .hasSize(1);
    }

    @Test
    void a_merge_keeps_the_company_or_learns_it_and_undone_both_have_theirs() {
        var ada = put("ada", "Brass & Co");
        var ben = put("ben", "Tea");
        var cleo = put("cleo", null);

        assertThat(people.merge(ada.id(), ben.id(), null).company()).isEqualTo("Brass & Co");
        people.unmerge(ada.id(), null);
        assertThat(contacts.find(ben.id()).orElseThrow().company()).isEqualTo("Tea");
        assertThat(people.merge(cleo.id(), ben.id(), null).company()).isEqualTo("Tea");
        people.unmerge(cleo.id(), null);
        assertThat(contacts.find(cleo.id()).orElseThrow().company()).isNull();
        assertThat(contacts.find(ben.id()).orElseThrow().company()).isEqualTo("Tea");
    }

    @Test
    void a_merge_is_undone_although_the_company_was_deleted_since() {
        var ada = put("ada", "Brass & Co");
        var ben = put("ben", "Tea");
        people.merge(ada.id(), ben.id(), null);
        companies.delete(ben.companyId() == null ? -1 : ben.companyId());
        companies.delete(ada.companyId() == null ? -1 : ada.companyId());

        people.unmerge(ada.id(), null);

        assertThat(contacts.find(ben.id()).orElseThrow().company()).isNull();
        assertThat(contacts.find(ada.id()).orElseThrow().company()).isNull();
    }

    @Test
    void the_persons_own_data_name_the_company() {
        var records = new ContactRecords(db, TestJobs.on(database, clock));
        var ada = put("ada", "Brass & Co");

        var data = records.export(new Person(ada.id(), Set.of()));

        assertThat(data)
                .extractingByKey("contact", InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(String.valueOf(data.get("contact"))).contains("company=Brass & Co");
    }

    @Test
    void naughty_strings_are_kept_as_names_and_found_or_refused_with_a_reason() throws Exception {
        var strings = ContactRow.JSON.readValue(
                Corpus.folder("naughty-strings").resolve("blns.json").toFile(), String[].class);
        var refused = 0;
        for (var string : strings) {
            try {
                var name = CompanyFacts.nameOf(string);
                if (name != null) {
                    var contact = put("naughty", string);
                    assertThat(contact.company()).isEqualToIgnoringCase(name);
                    assertThat(companies.search(name, null, 200).items())
                            .extracting(Company::id)
                            .contains(contact.companyId());
                }
            } catch (InvalidContact e) {
                refused++;
                assertThat(e.problems())
                        .allSatisfy(it -> assertThat(it.message()).isNotBlank());
            }
        }
        assertThat(refused).isLessThan(strings.length / 20);
    }

    private Contact put(String id, @Nullable String company) {
        var draft = new ContactDraft(id + "@example.org", null, null, null, null, null, null, null, null, company);
        return contacts.put(id, draft).contact();
    }
}
