package db.migration;

/** The process engine's tables. */
public final class V010__camunda_tables extends LibraryScript {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    public V010__camunda_tables() {
        super(
                FOLDER + "engine.sql",
                FOLDER + "identity.sql",
                FOLDER + "case.engine.sql",
                FOLDER + "decision.engine.sql",
                FOLDER + "history.sql",
                FOLDER + "case.history.sql",
                FOLDER + "decision.history.sql");
    }
}
