package groundswell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import groundswell.testing.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SandboxServerTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final SandboxServer server = new SandboxServer(db, Clock.systemUTC());

    @Test
    void mail_is_kept_also_after_the_server_was_stopped_and_started_again() {
        server.start();
        send("first");
        server.stop();
        server.start();
        send("second");
        server.stop();

        assertThat(db.sql("select subject from sandbox_mail order by id")
                        .query(String.class)
                        .list())
                .containsExactly("first", "second");
    }

    private void send(String subject) {
        var here = new ServerSetup(server.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("ada@x.example", "us@x.example", subject, "Hello.", here);
    }
}
