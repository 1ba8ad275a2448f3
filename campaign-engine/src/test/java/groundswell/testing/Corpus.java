package groundswell.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** Data from outside the project, read where it lies; a test that needs a missing folder is skipped and says so. */
public final class Corpus {

    private static final Path ROOT = Path.of("..", "..", "shared", "corpora");

    private Corpus() {}

    public static Path folder(String name) {
        var folder = ROOT.resolve(name);
        assumeThat(folder)
                .as("the corpus %s is not here, so this test is skipped", name)
                .exists();
        return folder;
    }
}
