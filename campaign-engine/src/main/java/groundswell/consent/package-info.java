/** May we write to them? The consent ledger, topics, suppression, and what people prefer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact", "content", "lifecycle"})
package groundswell.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
