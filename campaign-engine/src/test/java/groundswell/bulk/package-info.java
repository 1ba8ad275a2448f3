@NullMarked
package groundswell.bulk;

import org.jspecify.annotations.NullMarked;
