package groundswell.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import groundswell.delivery.SmtpSettings.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands that leave together (RFC 2920), and what becomes of the later ones when an earlier one is refused. */
@Timeout(20)
class PipeliningTest {

    private static final byte[] MAIL =
            "From: <a@x.example>\r\nMessage-ID: <1@x.example>\r\n\r\nTea\r\n".getBytes(US_ASCII);
    private static final Map<String, String> GOOD =
            Map.of("MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go", "TEXT", "250 taken", "QUIT", "221 bye");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private ServerSocket listening;
    private SmtpConnection connection;

    @BeforeEach
    void there_is_a_port() throws IOException {
        listening = new ServerSocket(0);
        connection = new SmtpConnection(
                new SmtpSettings(null, 25, null, null, Tls.NONE), "localhost", listening.getLocalPort());
    }

    @AfterEach
    void both_hang_up() throws IOException {
        connection.close();
        listening.close();
    }

    /** A server that answers as it is told, and notes what it heard; “+” before what was there already when it answered. */
    private void serverThat(String capability, Map<String, String> answers) {
        var thread = new Thread(() -> serve(capability, answers));
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String capability, Map<String, String> answers) {
        while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
                say(socket, "220 hello");
                talk(socket, capability, answers);
            } catch (IOException e) {
                heard.add("(gone)");
            }
        }
    }

    private void talk(Socket socket, String capability, Map<String, String> answers) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        String line;
        while ((line = in.readLine()) != null) {
            var verb = line.length() < 4 ? line : line.substring(0, 4);
            if (verb.equals("EHLO")) {
                say(socket, "250-here\r\n250 " + capability);
                continue;
            }
            var answer = answers.getOrDefault(verb, "250 ok");
            rest();
            heard.add(verb + (in.ready() ? "+" : ""));
            say(socket, answer);
            if (verb.equals("DATA") && answer.startsWith("354")) {
                say(socket, text(in).isEmpty() ? "554 nobody to take it" : answers.getOrDefault("TEXT", "250 ok"));
            }
        }
    }

    /** So that whoever waits for the answer has not written his next command yet. */
    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            text.append(line);
        }
        heard.add(line == null ? "(cut)" : text.isEmpty() ? "nothing" : "text");
        return text.toString();
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    }

    private static Map<String, String> but(String verb, String answer) {
        var answers = new HashMap<>(GOOD);
        answers.put(verb, answer);
        return Map.copyOf(answers);
    }

    private Answer send() {
        return connection.send(new Outgoing(1, "hello@harbour.example", "ada@brief.example", MAIL), 0);
    }

    @Test
    void three_commands_leave_together_where_the_server_allows_it() {
        serverThat("PIPELINING", GOOD);

        assertThat(send().outcome()).isEqualTo(Outcome.SENT);
        assertThat(send().outcome()).isEqualTo(Outcome.SENT);

        assertThat(heard).containsExactly("MAIL+", "RCPT+", "DATA", "text", "MAIL+", "RCPT+", "DATA", "text");
    }

    @Test
    void each_waits_for_the_answer_to_the_one_before_where_it_does_not() {
        serverThat("8BITMIME", GOOD);

        assertThat(send().outcome()).isEqualTo(Outcome.SENT);

        assertThat(heard).containsExactly("MAIL", "RCPT", "DATA", "text");
    }

    @Test
    void a_body_that_nobody_gets_is_ended_and_the_refusal_is_what_counts() {
        serverThat("PIPELINING", but("RCPT", "550 5.1.1 No such user"));

        var answer = send();

        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.reply()).contains("No such user");
        assertThat(heard).containsExactly("MAIL+", "RCPT+", "DATA", "nothing", "RSET");
    }

    @Test
    void after_a_refused_sender_the_next_message_begins_anew_on_the_same_connection() {
        serverThat("PIPELINING", Map.of("MAIL", "451 4.3.0 later", "RCPT", "503 no sender", "DATA", "503 no sender"));

        assertThat(send())
                .returns(Outcome.DEFERRED, Answer::outcome)
                .returns(451, Answer::smtpCode)
                .satisfies(it -> assertThat(it.reply()).contains("later"));
        assertThat(send().reply()).contains("later");

        assertThat(heard).containsExactly("MAIL+", "RCPT+", "DATA", "RSET", "MAIL+", "RCPT+", "DATA", "RSET");
    }

    @Test
    void nobody_gets_an_empty_letter_from_a_server_that_talks_nonsense() {
        serverThat("PIPELINING", but("RCPT", "what?"));

        assertThat(send().outcome()).isEqualTo(Outcome.NOT_SENT);

        assertThat(heard).doesNotContain("nothing", "text");
    }

    @Test
    void the_text_leaves_whole_when_it_is_larger_than_what_is_gathered() {
        serverThat("PIPELINING", GOOD);
        var large =
                "From: <a@x.example>\r\n\r\n" + "x".repeat(70).concat("\r\n").repeat(5_000);

        var answer = connection.send(
                new Outgoing(1, "hello@harbour.example", "ada@brief.example", large.getBytes(US_ASCII)), 0);

        assertThat(answer.outcome()).isEqualTo(Outcome.SENT);
    }
}
