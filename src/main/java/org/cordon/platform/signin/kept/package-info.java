/**
 * Sessions in the database, which all nodes share: what is kept, how it is sealed, and which classes are allowed.
 *
 * <p>A package of its own because these types turn sessions into rows and back, with a fixed list of classes.
 */
package org.cordon.platform.signin.kept;
