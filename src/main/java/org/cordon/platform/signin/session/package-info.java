/** Sessions: where they are open, what a browser keeps, how they end. */
package org.cordon.platform.signin.session;
