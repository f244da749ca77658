/** A start that is refused, in one sentence. */
package org.cordon.shared.start;
