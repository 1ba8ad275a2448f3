package groundswell.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The attributes that tests define; one that is left behind as required would refuse the contacts of all later tests. */
public final class OwnFields {

    private OwnFields() {}

    public static void forget(JdbcClient db) {
        db.sql("delete from attribute_former_name").update();
        db.sql("delete from attribute where column_name is null").update();
    }
}
