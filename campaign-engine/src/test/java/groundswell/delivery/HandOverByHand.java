package groundswell.delivery;

import groundswell.delivery.Ledger.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands letters over in the test's thread, to the sandbox. */
@Component
public class HandOverByHand {

    private final HandOverParts parts;
    private final MailServers servers;
    private final JdbcClient db;

    HandOverByHand(HandOverParts parts, MailServers servers, JdbcClient db) {
        this.parts = parts;
        this.servers = servers;
        this.db = db;
    }

    /** All that waits in a campaign. */
    public void handOver(long campaignId) {
        var server = servers.all().get(0);
        try (var connection = servers.connection(server)) {
            connection.open();
            var handOver = new HandOver(
                    parts, new HandOver.Line(parts.ledger().registerNode(), server.name(), connection, () -> true));
            db.sql("select id as mailing, lane, topic, sender from mailing where campaign_id = :id order by id")
                    .param("id", campaignId)
                    .query(Work.class)
                    .list()
                    .forEach(work -> workAll(handOver, work));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void workAll(HandOver handOver, Work work) {
        while (handOver.work(work, () -> true) > 0) {
            // until nothing waits
        }
    }
}
