package groundswell.response;

import org.jspecify.annotations.Nullable;

/**
 * What a tracked request told of whoever made it. Nothing of it is trusted.
 *
 * @param ahead nobody looked yet: a HEAD request, or headers that announce a prefetch
 */
public record Visit(@Nullable String userAgent, @Nullable String ip, Ahead ahead) {}
