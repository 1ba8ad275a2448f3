/** What would the customer see? The built-in mailbox that receives everything when no mail server is set. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contact"})
package groundswell.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
