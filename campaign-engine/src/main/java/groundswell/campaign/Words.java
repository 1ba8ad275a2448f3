package groundswell.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant. */
final class Words {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Words() {}

    /** The nearest word, when at most a third of its letters differ. */
    static Optional<String> nearest(String word, List<String> words) {
        return words.stream()
                .filter(it -> DISTANCE.apply(word, it) * 3 <= Math.max(word.length(), it.length()))
                .min(Comparator.comparing(it -> DISTANCE.apply(word, it)));
    }
}
