/** How long a person arrested is held, and how that ends: extradition, its time limits and its outcome, a release, an escape. */
package org.cordon.roundup.arrest.extradition;
