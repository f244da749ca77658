/**
 * Sessions in the database, which all nodes share: what is kept of them, sealed how, and made of which classes alone.
 *
 * <p>A package of its own because these types turn sessions into rows and back, with a fixed list of classes.
 */
package org.cordon.platform.signin.kept;
