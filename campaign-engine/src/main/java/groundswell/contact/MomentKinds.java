package groundswell.contact;

import java.util.Collection;
import java.util.Set;

/** Which kinds of moments are wanted; none named: all. What has no name of its own is an {@code event}. */
public record MomentKinds(Set<String> named) {

    public static final String OTHER = "event";

    public MomentKinds {
        named = Set.copyOf(named);
    }

    public static MomentKinds of(Collection<String> kinds) {
        return new MomentKinds(Set.copyOf(kinds));
    }

    public static MomentKinds all() {
        return new MomentKinds(Set.of());
    }

    public boolean isAll() {
        return named.isEmpty();
    }

    public boolean has(String kind) {
        return named.isEmpty() || named.contains(kind);
    }
}
