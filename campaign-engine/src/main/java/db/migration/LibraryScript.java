package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Runs scripts out of a library's jar, so that the tables are exactly those of the version in use. */
abstract class LibraryScript extends BaseJavaMigration {

    private final String[] scripts;

    LibraryScript(String... scripts) {
        this.scripts = scripts;
    }

    @Override
    public void migrate(Context context) {
        for (var script : scripts) {
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
        }
    }
}
