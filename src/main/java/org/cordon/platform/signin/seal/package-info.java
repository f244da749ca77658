/** The keys of browsers, and what is signed with them. */
package org.cordon.platform.signin.seal;
