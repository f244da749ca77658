/** Closed sessions over HTTP. */
package org.cordon.hub.session.web;
