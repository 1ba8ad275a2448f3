/** What customers bought. */
@NullMarked
package groundswell.lifecycle;

import org.jspecify.annotations.NullMarked;
