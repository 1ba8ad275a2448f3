package db.migration;

/** Sessions in the database, so that any node can answer. */
public final class V012__session_tables extends LibraryScript {

    private static final String FOLDER = "org/springframework/session/jdbc/";

    public V012__session_tables() {
        super(FOLDER + "schema-postgresql.sql");
    }
}
