/** The lead module, tested on a real database and the real engine. */
@NullMarked
package groundswell.lead;

import org.jspecify.annotations.NullMarked;
