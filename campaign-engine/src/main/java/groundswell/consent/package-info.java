/** May we write to them? The consent ledger, topics and suppression. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact", "content"})
package groundswell.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
