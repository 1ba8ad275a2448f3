/** What tests stand on: a real PostgreSQL and a clock moved by hand. */
@NullMarked
package groundswell.testing;

import org.jspecify.annotations.NullMarked;
