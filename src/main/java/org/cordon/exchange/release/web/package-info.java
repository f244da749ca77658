/** Requests for a release over HTTP. */
package org.cordon.exchange.release.web;
