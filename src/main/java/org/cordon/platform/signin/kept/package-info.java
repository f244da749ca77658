/** Sessions in the database, which all nodes share: what is kept of them, sealed how, and made of which classes alone. */
package org.cordon.platform.signin.kept;
