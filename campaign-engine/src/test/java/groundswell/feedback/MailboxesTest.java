package groundswell.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.contact.EmailAddress;
import groundswell.feedback.MailboxSettings.Afterwards;
import groundswell.feedback.MailboxSettings.Protocol;
import groundswell.feedback.MailboxSettings.Tls;
import groundswell.testing.WholeApplication;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What waits in a mailbox is taken once, and nothing in it stops the rest. */
@WholeApplication
@TestPropertySource(properties = "groundswell.delivery.bounce-domain=bounce.harbour.example")
class MailboxesTest {

    private static final String USER = "returned@harbour.example";
    private static final String PASSWORD = "secret";

    @Autowired
    JdbcClient db;

    @Autowired
    AddressTokens addresses;

    @Autowired
    LinkTokens links;

    @Autowired
    Inbox inbox;

    @Autowired
    Consent consent;

    private LettersOut letters;
    private GreenMail server;

    @BeforeEach
    void a_letter_is_out_and_a_mailbox_waits() {
        letters = new LettersOut(db, addresses, links);
        letters.fresh();
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3),
        });
        server.start();
        server.setUser(USER, USER, PASSWORD);
    }

    @AfterEach
    void the_mailbox_is_closed() {
        server.stop();
    }

    private MailboxSettings mailbox(Protocol protocol, Afterwards afterwards) {
        int port = protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        var patience = Duration.ofSeconds(5);
        return new MailboxSettings(
                "test",
                protocol,
                "127.0.0.1",
                port,
                Tls.NONE,
                USER,
                PASSWORD,
                "INBOX",
                afterwards,
                "Returned",
                patience,
                patience,
                200);
    }

    private void arrives(byte[] mail) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        server.getUserManager().getUser(USER).deliver(message);
    }

    private byte[] bounce(int number) {
        var address = letters.returnAddress(LettersOut.LETTER);
        return LettersOut.bounce(address, "<x@y.example>", "failed", "5.1.1", "550 5.1.1 user unknown", number);
    }

    private int take(MailboxSettings mailbox) throws MessagingException {
        return new MailboxVisit(mailbox).take(mail -> inbox.receive(mail, "mailbox:test", List.of()));
    }

    /** Also what a server has marked as read because it was fetched. */
    private int waiting(String folder) throws MessagingException {
        return count(folder, mail -> true);
    }

    private int count(String folder, Predicate<Message> which) throws MessagingException {
        try (var store = server.getImap().createStore()) {
            store.connect(USER, PASSWORD);
            var opened = store.getFolder(folder);
            if (!opened.exists()) {
                return 0;
            }
            opened.open(Folder.READ_ONLY);
            return (int) Arrays.stream(opened.getMessages()).filter(which).count();
        }
    }

    private static boolean isUnread(Message mail) {
        try {
            return !mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private long rows() {
        return db.sql("select count(*) from returned_mail").query(Long.class).single();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void what_waits_is_taken_acted_upon_and_removed(Protocol protocol) throws Exception {
        arrives(bounce(1));
        arrives(LettersOut.letterTo(USER, "stranger@elsewhere.example", "Hello", "", "Who are you?"));

        assertThat(take(mailbox(protocol, Afterwards.DELETE))).isEqualTo(2);

        assertThat(consent.suppressionOf(new EmailAddress(LettersOut.ADDRESS))).isPresent();
        assertThat(waiting("INBOX")).isZero();
        assertThat(rows()).isEqualTo(2);
        assertThat(take(mailbox(protocol, Afterwards.DELETE))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_crash_between_keeping_and_removing_has_no_second_effect(Protocol protocol) throws Exception {
        arrives(bounce(1));
        var visit = new MailboxVisit(mailbox(protocol, Afterwards.DELETE));
        visit.take(mail -> {
            inbox.receive(mail, "mailbox:test", List.of());
            throw new IllegalStateException("the node is gone");
        });
        assertThat(waiting("INBOX")).isEqualTo(1);

        assertThat(take(mailbox(protocol, Afterwards.DELETE))).isEqualTo(1);

        assertThat(rows()).isEqualTo(1);
        assertThat(db.sql("select count(*) from touchpoint").query(Long.class).single())
                .isEqualTo(1);
        assertThat(waiting("INBOX")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_mail_that_cannot_be_taken_stays_and_stops_no_other(Protocol protocol) throws Exception {
        arrives(bounce(1));
        arrives(bounce(2));
        arrives(bounce(3));
        var seen = new ArrayList<byte[]>();

        int taken = new MailboxVisit(mailbox(protocol, Afterwards.DELETE)).take(mail -> {
            seen.add(mail);
            if (seen.size() == 1) {
                throw new IllegalStateException("broken");
            }
        });

        assertThat(taken).isEqualTo(2);
        assertThat(waiting("INBOX")).isEqualTo(1);
    }

    @Test
    void what_is_read_may_be_marked_and_is_not_taken_again() throws Exception {
        arrives(bounce(1));

        assertThat(take(mailbox(Protocol.IMAP, Afterwards.SEEN))).isEqualTo(1);
        assertThat(take(mailbox(Protocol.IMAP, Afterwards.SEEN))).isZero();
        assertThat(count("INBOX", MailboxesTest::isUnread)).isZero();
        assertThat(waiting("INBOX")).isEqualTo(1);
    }

    @Test
    void what_is_read_may_be_moved() throws Exception {
        arrives(bounce(1));

        assertThat(take(mailbox(Protocol.IMAP, Afterwards.MOVE))).isEqualTo(1);

        assertThat(waiting("INBOX")).isZero();
        assertThat(waiting("Returned")).isEqualTo(1);
        assertThat(take(mailbox(Protocol.IMAP, Afterwards.MOVE))).isZero();
    }

    @Test
    void a_mailbox_that_cannot_be_reached_is_left_for_the_next_time() {
        var mailbox = mailbox(Protocol.IMAP, Afterwards.DELETE);
        server.stop();

        assertThatThrownBy(() -> take(mailbox)).isInstanceOf(MessagingException.class);
        var settings = new FeedbackSettings(
                Duration.ofDays(30),
                true,
                List.of(mailbox),
                new FeedbackSettings.Smtp(null, List.of(), 1, Duration.ofSeconds(1)),
                new ProviderSettings(List.of(), null, null, null, Duration.ofMinutes(1)));
        assertThat(new Mailboxes(settings, inbox).read("test")).isZero();
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }
}
