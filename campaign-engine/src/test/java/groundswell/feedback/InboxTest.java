package groundswell.feedback;

import static groundswell.feedback.LettersOut.ADA;
import static groundswell.feedback.LettersOut.ADDRESS;
import static groundswell.feedback.LettersOut.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.consent.Suppression;
import groundswell.consent.SuppressionReason;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.Moment;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What came back has its consequences, once, and nothing that is not about a letter of ours has any. */
@WholeApplication
@TestPropertySource(properties = "groundswell.delivery.bounce-domain=bounce.harbour.example")
class InboxTest {

    private static final String UNKNOWN_USER = "550 5.1.1 user unknown";

    @Autowired
    JdbcClient db;

    @Autowired
    AddressTokens addresses;

    @Autowired
    LinkTokens links;

    @Autowired
    Inbox inbox;

    @Autowired
    Feedback feedback;

    @Autowired
    Consent consent;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    private LettersOut letters;

    @BeforeEach
    void ada_was_sent_a_letter() {
        letters = new LettersOut(db, addresses, links);
        letters.fresh();
        consent.give(ADA, "offers", "test", null, null, null);
        consent.give(ADA, "newsletter", "test", null, null, null);
    }

    private Optional<Deed> receive(byte[] mail) {
        return inbox.receive(mail, "test", List.of());
    }

    private byte[] bounce(String status, String words, int number) {
        return LettersOut.bounce(letters.returnAddress(LETTER), "<x@y.example>", "failed", status, words, number);
    }

    private Optional<SuppressionReason> suppressed() {
        return consent.suppressionOf(new EmailAddress(ADDRESS)).map(Suppression::reason);
    }

    private boolean wants(String topic) {
        return consent.of(ADA).stream().anyMatch(it -> it.topic().equals(topic) && it.given());
    }

    private List<String> touchpoints() {
        return db.sql("""
                        select kind || ' ' || template || ' ' || enrollment_id from touchpoint
                        where contact_id = 1 and message_id is not null order by id
                        """).query(String.class).list();
    }

    private long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void a_hard_bounce_suppresses_the_address_and_is_told_in_the_story() {
        assertThat(receive(bounce("5.1.1", UNKNOWN_USER, 1))).contains(Deed.SUPPRESSED);

        assertThat(suppressed()).contains(SuppressionReason.HARD_BOUNCE);
        assertThat(touchpoints()).containsExactly("BOUNCE win-back-letter 70");
        assertThat(contacts.timeline(
                        contacts.find(ADA).orElseThrow(), clock.instant().plusSeconds(60), 20))
                .filteredOn(it -> it.kind().equals("bounced"))
                .singleElement()
                .extracting(Moment::detail)
                .asString()
                .contains("user unknown");
        assertThat(wants("offers")).isTrue();
    }

    @Test
    void the_same_mail_acts_once_however_often_it_is_brought() throws Exception {
        var mail = bounce("5.1.1", UNKNOWN_USER, 1);
        var pool = Executors.newFixedThreadPool(4);
        long acted = 0;
        try {
            for (var one : pool.invokeAll(Collections.<Callable<Optional<Deed>>>nCopies(8, () -> receive(mail)))) {
                acted += one.get().isPresent() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(acted).isEqualTo(1);
        assertThat(rows("returned_mail")).isEqualTo(1);
        assertThat(touchpoints()).hasSize(1);
    }

    @Test
    void a_letter_bounces_once_whatever_comes_back_for_it() {
        receive(bounce("5.1.1", UNKNOWN_USER, 1));
        receive(bounce("5.1.1", UNKNOWN_USER, 2));

        assertThat(rows("returned_mail")).isEqualTo(2);
        assertThat(touchpoints()).hasSize(1);
    }

    @Test
    void three_distinct_days_in_thirty_make_a_full_mailbox_unreachable() {
        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 1))).contains(Deed.COUNTED);
        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 2))).contains(Deed.COUNTED);
        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 3))).contains(Deed.COUNTED);
        clock.forward(Duration.ofDays(1));
        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 4))).contains(Deed.COUNTED);
        assertThat(suppressed()).isEmpty();
        clock.forward(Duration.ofDays(27));

        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 5))).contains(Deed.SUPPRESSED);
        assertThat(suppressed()).contains(SuppressionReason.SOFT_BOUNCES);
    }

    @Test
    void what_was_over_thirty_days_ago_no_longer_counts() {
        receive(bounce("5.2.2", "552 5.2.2 mailbox full", 1));
        clock.forward(Duration.ofDays(16));
        receive(bounce("5.2.2", "552 5.2.2 mailbox full", 2));
        clock.forward(Duration.ofDays(16));

        assertThat(receive(bounce("5.2.2", "552 5.2.2 mailbox full", 3))).contains(Deed.COUNTED);
    }

    @Test
    void a_host_is_gone_only_when_it_was_gone_a_day_ago_too() {
        var words = "550 5.1.2 Host or domain name not found";
        assertThat(receive(bounce("5.1.2", words, 1))).contains(Deed.COUNTED);
        clock.forward(Duration.ofHours(23));
        assertThat(receive(bounce("5.1.2", words, 2))).contains(Deed.COUNTED);
        clock.forward(Duration.ofHours(2));

        assertThat(receive(bounce("5.1.2", words, 3))).contains(Deed.SUPPRESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "5.7.1, 550 5.7.1 Message rejected as spam by content filtering",
        "5.7.26, 550 5.7.26 unauthenticated mail is prohibited; DMARC",
        "5.3.4, 552 5.3.4 Message size exceeds fixed limit",
    })
    void what_is_our_fault_never_touches_the_contact_and_is_for_the_operator(String status, String words) {
        assertThat(receive(bounce(status, words, 1))).contains(Deed.TOLD_OPERATOR);

        assertThat(suppressed()).isEmpty();
        assertThat(wants("offers")).isTrue();
    }

    @Test
    void a_delay_is_nothing_whatever_number_it_has() {
        var mail =
                LettersOut.bounce(letters.returnAddress(LETTER), "<x@y.example>", "delayed", "5.1.1", UNKNOWN_USER, 1);

        assertThat(receive(mail)).contains(Deed.NOTHING);
        assertThat(suppressed()).isEmpty();
        assertThat(touchpoints()).isEmpty();
    }

    @Test
    void a_complaint_withdraws_from_everything_and_suppresses() {
        assertThat(receive(LettersOut.complaint(letters.complaintAddress(LETTER), "abuse", "X: y")))
                .contains(Deed.SUPPRESSED);

        assertThat(suppressed()).contains(SuppressionReason.COMPLAINT);
        assertThat(wants("offers")).isFalse();
        assertThat(wants("newsletter")).isFalse();
        assertThat(touchpoints()).containsExactly("COMPLAINT win-back-letter 70");
    }

    @ParameterizedTest
    @CsvSource({"not-spam, NOTHING", "auth-failure, TOLD_OPERATOR", "virus, TOLD_OPERATOR"})
    void what_is_no_complaint_of_a_person_changes_nothing(String type, Deed deed) {
        assertThat(receive(LettersOut.complaint(letters.complaintAddress(LETTER), type, "X: y")))
                .contains(deed);

        assertThat(suppressed()).isEmpty();
        assertThat(wants("offers")).isTrue();
    }

    @Test
    void a_complaint_is_recognised_by_what_we_wrote_into_the_letter() {
        var headers = List.of(
                "Message-ID: " + letters.messageId(LETTER),
                "Return-Path: <" + letters.returnAddress(LETTER) + ">",
                "CFBL-Feedback-ID: "
                        + letters.messageId(LETTER).replace("<", "").replace(">", ""),
                "List-Unsubscribe: <" + letters.unsubscribeLink() + ">",
                "List-Unsubscribe: <mailto:" + letters.leavingAddress() + "?subject=unsubscribe>");
        for (var header : headers) {
            letters.fresh();
            assertThat(receive(LettersOut.complaint("fbl@harbour.example", "abuse", header)))
                    .as(header)
                    .contains(Deed.SUPPRESSED);
            assertThat(suppressed()).as(header).contains(SuppressionReason.COMPLAINT);
        }
    }

    @Test
    void the_address_alone_never_acts() {
        var mail = LettersOut.bounce("hello@harbour.example", "<x@y.example>", "failed", "5.1.1", UNKNOWN_USER, 1);

        assertThat(receive(mail)).contains(Deed.NOT_OURS);
        assertThat(suppressed()).isEmpty();
        assertThat(rows("touchpoint")).isZero();
    }

    @Test
    void a_return_address_with_one_character_changed_acts_on_nobody() {
        var address = letters.returnAddress(LETTER);
        var at = address.indexOf('@');
        for (int i = "bounces+".length(); i < at; i++) {
            var other = address.charAt(i) == '7' ? '8' : '7';
            var forged = address.substring(0, i) + other + address.substring(i + 1);
            var mail = LettersOut.bounce(forged, "<x@y.example>", "failed", "5.1.1", UNKNOWN_USER, i);
            assertThat(receive(mail)).as(forged).contains(Deed.NOT_OURS);
        }

        assertThat(suppressed()).isEmpty();
        assertThat(rows("touchpoint")).isZero();
        assertThat(rows("touchpoint_inbox")).isZero();
    }

    @Test
    void a_message_id_with_one_character_changed_acts_on_nobody() {
        var id = letters.messageId(LETTER);
        for (int i = 1; i < id.indexOf('@'); i++) {
            var forged = id.substring(0, i) + (id.charAt(i) == 'x' ? 'y' : 'x') + id.substring(i + 1);
            var mail = LettersOut.bounce("hello@harbour.example", forged, "failed", "5.1.1", UNKNOWN_USER, i);
            assertThat(receive(mail)).as(forged).contains(Deed.NOT_OURS);
        }

        assertThat(suppressed()).isEmpty();
    }

    @Test
    void mail_to_the_address_for_it_unsubscribes_from_whatever_address_it_is() {
        var mail = LettersOut.letterTo(letters.leavingAddress(), "other@elsewhere.example", "unsubscribe", "", "");

        assertThat(receive(mail)).contains(Deed.WITHDRAWN);
        assertThat(wants("offers")).isFalse();
        assertThat(wants("newsletter")).isTrue();
        assertThat(suppressed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsubscribe %s", "unsubscribe+%s@bounce.harbour.example", "Unsubscribe: %s"})
    void the_token_may_stand_in_the_subject(String subject) {
        var mail = LettersOut.letterTo(
                "hello@harbour.example", "other@elsewhere.example", subject.formatted(letters.leavingToken()), "", "");

        assertThat(receive(mail)).contains(Deed.WITHDRAWN);
        assertThat(wants("offers")).isFalse();
    }

    @Test
    void an_answer_that_wants_no_more_letters_unsubscribes_from_what_it_answers() {
        var more = "In-Reply-To: " + letters.messageId(LETTER) + "\n";

        assertThat(receive(LettersOut.letterTo(
                        "hello@harbour.example", ADDRESS, "Re: Tea", more, "Please unsubscribe me.")))
                .contains(Deed.WITHDRAWN);
        assertThat(wants("offers")).isFalse();
    }

    @Test
    void a_human_answer_is_read_in_the_story_and_hands_the_contact_to_sales_once() {
        var more = "In-Reply-To: " + letters.messageId(LETTER) + "\n";
        assertThat(receive(LettersOut.letterTo(
                        "hello@harbour.example", ADDRESS, "Re: Tea", more, "Do you have it in boxes of 100?")))
                .contains(Deed.KEPT_REPLY);
        assertThat(receive(LettersOut.letterTo("hello@harbour.example", ADDRESS, "Re: Tea", more, "Hello?")))
                .contains(Deed.KEPT_REPLY);

        assertThat(touchpoints()).containsExactly("REPLY win-back-letter 70", "REPLY win-back-letter 70");
        assertThat(contacts.timeline(
                        contacts.find(ADA).orElseThrow(), clock.instant().plusSeconds(60), 20))
                .filteredOn(it -> it.kind().equals("replied"))
                .extracting(Moment::detail)
                .anySatisfy(detail -> assertThat(detail).contains("boxes of 100"));
        assertThat(db.sql("select source from lead where contact_id = 1")
                        .query(String.class)
                        .list())
                .containsExactly("reply");
        assertThat(db.sql(
                                "select kind || ' ' || campaign_id || ' ' || enrollment_id from touchpoint_inbox where kind = 'REPLY'")
                        .query(String.class)
                        .list())
                .containsOnly("REPLY 7 70");
    }

    @Test
    void machines_that_answer_change_nothing_and_are_not_answered() {
        var more = "In-Reply-To: " + letters.messageId(LETTER) + "\n";
        var answers = List.of(
                LettersOut.letterTo(
                        "hello@harbour.example", ADDRESS, "Re: Tea", more + "Auto-Submitted: auto-replied\n", "Away"),
                LettersOut.letterTo("hello@harbour.example", ADDRESS, "Out of office", more, "Back on Monday"),
                // Whoever answers the sender of the envelope is a program, also without saying so.
                LettersOut.letterTo(
                        letters.returnAddress(LETTER), ADDRESS, "Thank you for your mail", "", "We will answer"),
                LettersOut.octets(
                        "From: " + ADDRESS + "\nTo: hello@harbour.example\nSubject: Read: Tea\n" + more
                                + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nRead\n"
                                + "--b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n"));
        long queued = rows("message");

        answers.forEach(mail -> assertThat(receive(mail)).contains(Deed.NOTHING));

        assertThat(touchpoints()).isEmpty();
        assertThat(suppressed()).isEmpty();
        assertThat(rows("lead")).isZero();
        assertThat(rows("message")).isEqualTo(queued);
        assertThat(rows("sandbox_mail")).isZero();
    }

    @Test
    void what_comes_back_proves_that_a_doubtful_message_was_sent() {
        letters.letter(502, "UNKNOWN");
        db.sql("""
                        insert into delivery_attempt (message_id, attempt_no, lease_token, handoff_at, outcome)
                        values (502, 1, 1, '2026-01-01', 'UNKNOWN')
                        """).update();

        receive(LettersOut.bounce(
                letters.returnAddress(502), "<x@y.example>", "failed", "5.2.2", "552 mailbox full", 1));

        assertThat(db.sql("select state from message where id = 502")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");
    }

    @Test
    void who_has_another_address_by_now_is_not_suppressed_at_it() {
        contacts.changeAddress(ADA, new EmailAddress("new@mail.example"));

        receive(bounce("5.1.1", UNKNOWN_USER, 1));

        assertThat(suppressed()).contains(SuppressionReason.HARD_BOUNCE);
        assertThat(consent.suppressionOf(new EmailAddress("new@mail.example"))).isEmpty();
    }

    @Test
    void an_operator_can_undo_a_suppression_and_what_came_before_counts_no_more() {
        receive(bounce("5.1.1", UNKNOWN_USER, 1));
        var mail = feedback.list(new Feedback.Filter(null, null, ADA, null, 10)).get(0);
        assertThat(mail.canBeUndone()).isTrue();

        var undone = feedback.undo(mail.id(), "Their server was down", "user:admin");

        assertThat(undone.undoneBy()).isEqualTo("user:admin");
        assertThat(suppressed()).isEmpty();
        assertThat(db.sql("select removed_by || ': ' || why from suppression_removal")
                        .query(String.class)
                        .list())
                .containsExactly("user:admin: Their server was down");
        assertThatThrownBy(() -> feedback.undo(mail.id(), "again", "user:admin"))
                .isInstanceOf(NothingToUndo.class);
    }

    @Test
    void what_others_had_suppressed_before_is_not_undone_with_a_bounce() {
        consent.suppress(new EmailAddress(ADDRESS), SuppressionReason.MANUAL, "asked by phone");
        receive(bounce("5.1.1", UNKNOWN_USER, 1));
        var mail = feedback.list(new Feedback.Filter(null, null, ADA, null, 10)).get(0);

        assertThatThrownBy(() -> feedback.undo(mail.id(), "why not", "user:admin"))
                .isInstanceOf(NothingToUndo.class);
        assertThat(suppressed()).contains(SuppressionReason.MANUAL);
    }

    @Test
    void mail_is_kept_as_it_came_for_a_month_and_what_was_not_ours_no_longer() {
        receive(bounce("5.1.1", UNKNOWN_USER, 1));
        receive(LettersOut.letterTo(
                "hello@harbour.example", "stranger@elsewhere.example", "Hello", "", "Who are you?"));
        feedback.tidy();
        assertThat(db.sql("select count(*) from returned_mail where raw is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);

        clock.forward(Duration.ofDays(31));
        feedback.tidy();

        assertThat(db.sql("select kind || ' ' || (raw is null) from returned_mail")
                        .query(String.class)
                        .list())
                .containsExactly("BOUNCE true");
    }
}
