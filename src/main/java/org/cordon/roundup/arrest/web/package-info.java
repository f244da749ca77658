/** Arrests over HTTP. */
package org.cordon.roundup.arrest.web;
