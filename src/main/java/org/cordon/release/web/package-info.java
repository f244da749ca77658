/** Requests for a release over HTTP. */
package org.cordon.release.web;
