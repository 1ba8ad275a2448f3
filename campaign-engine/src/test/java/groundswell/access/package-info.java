/** Who is let in, and by which proof. */
@NullMarked
package groundswell.access;

import org.jspecify.annotations.NullMarked;
