/** Arrests over HTTP. */
package org.cordon.arrest.web;
