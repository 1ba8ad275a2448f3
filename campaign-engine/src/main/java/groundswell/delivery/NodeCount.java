package groundswell.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many nodes hand over. */
@Component
class NodeCount {

    private final JdbcClient db;
    private final DeliverySettings settings;

    NodeCount(JdbcClient db, DeliverySettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Never less than this one. */
    int alive() {
        return Math.max(
                1,
                db.sql("""
                                select count(*)
                                from delivery_node
                                where seen_at > clock_timestamp() - make_interval(secs => :lost)
                                """)
                        .param("lost", (double) settings.nodeLost().toSeconds())
                        .query(Integer.class)
                        .single());
    }
}
