/** Rules of what recurs. */
@NullMarked
package groundswell.schedule;

import org.jspecify.annotations.NullMarked;
