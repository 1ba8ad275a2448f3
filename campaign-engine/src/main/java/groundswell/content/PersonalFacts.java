package groundswell.content;

import java.util.Collection;
import java.util.Map;

/** Facts about contacts that templates may name beside {@code contact}, told by the module that owns them. */
public interface PersonalFacts {

    /** The field under which templates find them, such as {@code orders}. */
    String field();

    /** The facts of each contact; who has none is left out. One statement, however many are asked for. */
    Map<Long, Map<String, Object>> of(Collection<Long> contactIds);
}
