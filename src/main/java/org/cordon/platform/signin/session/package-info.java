/**
 * Sessions: where they are open, what a browser keeps, how they end. The browser keys, and what is signed with them, are in this package as
 * well.
 *
 * <p>A package of its own because a session lives on after the sign-in, which other packages handle.
 */
package org.cordon.platform.signin.session;
