/** Whom do we tell? Webhooks: signed calls to other systems about people in campaigns. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contact", "platform"})
package groundswell.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
