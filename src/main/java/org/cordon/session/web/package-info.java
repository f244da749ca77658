/** Closed sessions over HTTP. */
package org.cordon.session.web;
