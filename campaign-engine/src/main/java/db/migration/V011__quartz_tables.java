package db.migration;

/** Quartz's clustered job store. */
public final class V011__quartz_tables extends LibraryScript {

    private static final String FOLDER = "org/quartz/impl/jdbcjobstore/";

    public V011__quartz_tables() {
        super(FOLDER + "tables_postgres.sql");
    }
}
