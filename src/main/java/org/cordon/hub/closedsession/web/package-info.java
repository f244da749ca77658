/** Closed sessions over HTTP. */
package org.cordon.hub.closedsession.web;
