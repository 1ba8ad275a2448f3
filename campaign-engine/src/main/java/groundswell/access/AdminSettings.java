package groundswell.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The password of the user {@code admin}; null: a random one is made and printed at the first start. */
@ConfigurationProperties("groundswell.admin")
record AdminSettings(@Nullable String password) {
    @Override
    public String toString() {
        return "AdminSettings[password=***]";
    }
}
