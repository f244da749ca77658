/** Compliance takes a target out of sight, lets it go on, or ends its pursuit; Article 3 of the constitution decides, and officers answer for it. */
package org.cordon.suspension;
