/** Keys and the files that hold them. */
package org.cordon.shared.secret;
